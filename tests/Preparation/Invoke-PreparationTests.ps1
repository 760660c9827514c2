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

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
$run = Invoke-Pester -Configuration $configuration

$tests = foreach ($test in $run.Tests) {
    @{ File = Split-Path -Path $test.ScriptBlock.File -Leaf; Name = $test.ExpandedPath; Result = $test.Result; Message = @($test.ErrorRecord | ForEach-Object { "$_" }) -join "`n" }
}

$blocks = foreach ($block in @($run.FailedContainers) + @($run.FailedBlocks)) {
    @{ Name = "$($block.Name)$($block.Item)"; Message = @($block.ErrorRecord | ForEach-Object { "$_" }) -join "`n" }
}

@{ Tests = @($tests); Blocks = @($blocks) } | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $Results -Encoding utf8
