-- Neovim without a screen: it opens notes, waits for a finding, fixes it, and writes down what it saw.
local server, report = vim.env.STARLINT_SERVER, vim.env.STARLINT_REPORT
local wait = 60000 -- milliseconds, after which something is wrong

local config = { name = "starlint", cmd = vim.split(server, "\n"), root_dir = vim.fn.getcwd(), init_options = { debounce = 0 } }
if vim.lsp.start then
  vim.lsp.start(config)
else -- before 0.8
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end

local function found()
  return vim.diagnostic.get(0)
end

vim.wait(wait, function() return #found() > 0 end, 50)
local lines = {}
for _, one in ipairs(found()) do
  table.insert(lines, string.format("%d:%d %s %s", one.lnum + 1, one.col + 1, one.code or "", one.message))
end

local params = vim.lsp.util.make_range_params(0, "utf-16")
params.context = { diagnostics = {}, only = { "source.fixAll.starlint" } }
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, wait) or {}) do
  for _, action in ipairs(answer.result or {}) do
    table.insert(lines, action.title)
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
  end
end

vim.wait(wait, function() return #found() == 0 end, 50)
table.insert(lines, #found() .. " left")
vim.fn.writefile(lines, report)
vim.cmd("write")
vim.cmd("qall!")
