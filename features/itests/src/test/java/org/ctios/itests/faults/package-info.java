/** The fault suite: everything goes wrong under load, and an accountant looks at what became of it. See docs/reliability.md. */
package org.ctios.itests.faults;
