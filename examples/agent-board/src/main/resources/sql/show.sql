SELECT COALESCE(LISTAGG(CHAR(10) || RPAD(id, 8) || RPAD(COALESCE(extension, '-'), 8) || RPAD(state, 16)
                        || LPAD(DATEDIFF(SECOND, since, CURRENT_TIMESTAMP), 6) || ' s', '') WITHIN GROUP (ORDER BY id),
                'nobody yet')
       AS board
  FROM agent
