# Prints the variables that a file of parameters sets, as JSON. It fails if the file holds anything but assignments.
param([Parameter(Mandatory)] [string] $Path)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$tokens = $null
$errors = $null
$tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $tokens, [ref] $errors)
if ($errors) { throw ($errors | Out-String) }
$values = [ordered] @{}
foreach ($statement in $tree.EndBlock.Statements) {
    if ($statement -isnot [System.Management.Automation.Language.AssignmentStatementAst]) { throw "Not an assignment: $statement" }
    $values[$statement.Left.VariablePath.UserPath] = [string] (& ([scriptblock]::Create($statement.Right.Extent.Text)))
}
$values | ConvertTo-Json -Compress
