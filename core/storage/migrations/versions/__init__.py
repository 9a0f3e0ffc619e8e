"""One module a schema; `core.storage.schema.HEAD` names the newest."""
