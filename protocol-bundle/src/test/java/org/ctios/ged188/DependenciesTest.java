package org.ctios.ged188;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A library of its own right: usable without OSGi, without any other jar. */
@AnalyzeClasses(packages = "org.ctios.ged188", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    static final ArchRule mainCodeUsesTheJdkAndAnnotationsOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.ctios.ged188", "org.jspecify.annotations", "org.osgi.annotation..");
}
