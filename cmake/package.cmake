# What an installed Redress consists of, and the Debian package made of it (script/package). The package starts nothing
# and deletes nothing: docs/adr/0051.
install(TARGETS redress DESTINATION bin)
install(DIRECTORY calendars procedures DESTINATION share/redress)
install(FILES docs/archive-format.md DESTINATION share/redress/docs)  # goes into every archive
install(DIRECTORY frontend/dist/ DESTINATION share/redress/assets)
install(PROGRAMS packaging/backup packaging/restore-drill DESTINATION lib/redress)
install(FILES packaging/redress.service
  packaging/redress-backup.service packaging/redress-backup.timer
  packaging/redress-restore-drill.service packaging/redress-restore-drill.timer
  DESTINATION lib/systemd/system)
install(FILES README.md SECURITY.md docs/operating.md docs/command-line.md docs/import-format.md docs/edition-format.md
  docs/edition-forms.md docs/edition-words.md docs/calendar-format.md docs/scenario-format.md docs/archive-format.md
  packaging/debian/copyright DESTINATION share/doc/redress)
install(FILES packaging/nginx.conf packaging/redress-proxy.conf packaging/Caddyfile
  DESTINATION share/doc/redress/examples)
find_program(GZIP gzip REQUIRED)
configure_file(packaging/debian/changelog.in ${PROJECT_BINARY_DIR}/changelog.Debian)
foreach(pair CHANGELOG.md=changelog.gz ${PROJECT_BINARY_DIR}/changelog.Debian=changelog.Debian.gz)
  string(REGEX MATCH "^(.*)=(.*)$" pair ${pair})
  get_filename_component(from ${CMAKE_MATCH_1} ABSOLUTE)
  set(to ${PROJECT_BINARY_DIR}/${CMAKE_MATCH_2})
  install(CODE "execute_process(COMMAND ${GZIP} -9nc ${from} OUTPUT_FILE ${to} COMMAND_ERROR_IS_FATAL ANY)")
  install(FILES ${to} DESTINATION share/doc/redress)
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME redress)
set(CPACK_PACKAGE_CONTACT "The maintainers of Redress <maintainers@redress.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "complaints of social landlords' residents, by each landlord's own procedure")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Redress takes a complaint, compliment, suggestion or petition from the
first word to the end of the landlord's own procedure. It works out, explains
and keeps every date. It serves pages for residents and staff, and keeps
everything in one SQLite file or in PostgreSQL.
.
/usr/share/doc/redress/operating.md shows how to set it up.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "passwd, systemd (>= 252)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "nginx | caddy | httpd")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql (>= 15)")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/packaging/debian/postinst
  ${PROJECT_SOURCE_DIR}/packaging/debian/prerm ${PROJECT_SOURCE_DIR}/packaging/debian/postrm)
include(CPack)
