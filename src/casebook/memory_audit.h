#pragma once

#include <mutex>
#include <vector>

#include "casebook/audit.h"

namespace redress::casebook {

/// Keeps the audit in memory, for tests and trials; lost with the process. Any thread may call.
class MemoryAudit : public AuditTrail {
 public:
  void note(const AuditEntry& entry) override;
  std::vector<AuditEntry> entries(const AuditQuery& query) override;

 private:
  std::mutex mutex_;
  std::vector<AuditEntry> entries_;
};

}  // namespace redress::casebook
