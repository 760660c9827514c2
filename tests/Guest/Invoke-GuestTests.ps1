# Runs every *.Tests.ps1 beside it once, and writes what came of it, and what the guest scripts look like to PowerShell's parser, as JSON.
# GuestScriptTests.cs starts it. By hand: docs/guest-scripts.md.
[CmdletBinding()]
param(
    # Pester.psd1
    [Parameter(Mandatory)] [string] $Pester,
    # a folder with the scripts as they are sent
    [Parameter(Mandatory)] [string] $Scripts,
    # the folder of the scripts and of Common.ps1
    [Parameter(Mandatory)] [string] $Sources,
    # the file to write
    [Parameter(Mandatory)] [string] $Results
)

$ErrorActionPreference = 'Stop'
$env:AVD_GUEST_SCRIPTS = $Scripts
$env:AVD_GUEST_SOURCES = $Sources
Import-Module $Pester
Import-Module "$PSScriptRoot/GuestMachine.psm1"
. "$PSScriptRoot/PesterRun.ps1"

$run = Invoke-PesterFolder $PSScriptRoot

$shapes = foreach ($file in Get-ChildItem -LiteralPath $Scripts -Filter *.ps1) {
    $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref] $null, [ref] $null)
    $texts = $tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.StringConstantExpressionAst] }, $true)
    $stops = $tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] -and $node.GetCommandName() -eq 'Stop-GuestScript' }, $true)
    @{
        Name = $file.BaseName
        Parameters = @($tree.ParamBlock.Parameters | ForEach-Object { $_.Name.VariablePath.UserPath })
        Texts = @($texts | ForEach-Object { $_.Value } | Sort-Object -Unique)
        Codes = @($stops | ForEach-Object { $_.CommandElements[2] } | Where-Object { $_ -is [System.Management.Automation.Language.StringConstantExpressionAst] } | ForEach-Object { $_.Value } | Sort-Object -Unique)
    }
}

@{ Engine = "$($PSVersionTable.PSVersion)"; Pester = $run.Version; Tests = $run.Tests; Blocks = $run.Blocks; Scripts = @($shapes); SeenCodes = @(Get-SeenCode); Resume = @($global:GuestResumeRows) } |
    ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $Results -Encoding utf8
