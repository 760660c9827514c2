# Runs every *.Tests.ps1 beside it, and writes what came of it as JSON. PreparationScriptTests.cs starts it.
[CmdletBinding()]
param(
    # Pester.psd1
    [Parameter(Mandatory)] [string] $Pester,
    # a folder with the scripts as people get them
    [Parameter(Mandatory)] [string] $Scripts,
    # a file with texts and their literals, as JSON
    [Parameter(Mandatory)] [string] $Literals,
    # the file to write
    [Parameter(Mandatory)] [string] $Results
)

$ErrorActionPreference = 'Stop'
$env:AVD_PREPARED_SCRIPTS = $Scripts
$env:AVD_LITERALS = Get-Content -LiteralPath $Literals -Raw
Import-Module $Pester
Import-Module "$PSScriptRoot/DirectoryModel.psm1" -Global -DisableNameChecking
. "$PSScriptRoot/../Guest/PesterRun.ps1"

$run = Invoke-PesterFolder $PSScriptRoot
@{ Tests = $run.Tests; Blocks = $run.Blocks } | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $Results -Encoding utf8
