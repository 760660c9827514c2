# The texts of the prepared scripts, as people get them: Windows PowerShell 5.1, held by PowerShell's own parser.
Describe 'House rules of <_>' -ForEach @(Get-ChildItem -LiteralPath $env:AVD_PREPARED_SCRIPTS -Filter *.ps1 | ForEach-Object { $_.BaseName }) {
    BeforeAll {
        $text = Get-Content -LiteralPath (Join-Path $env:AVD_PREPARED_SCRIPTS "$_.ps1") -Raw
        $tokens, $faults = $null, $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref] $tokens, [ref] $faults)
    }

    It 'parses' { @($faults | ForEach-Object { "line $($_.Extent.StartLineNumber): $($_.Message)" }) | Should -BeNullOrEmpty }
    It 'has ASCII characters only' { $text | Should -Not -Match '[^\x09\x0A\x20-\x7E]' }
    It 'knows -WhatIf, and accepts parameters by name only' { @($tree.ParamBlock.Attributes).Extent.Text | Should -Be '[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]' }
    It 'says what it does' { $tree.GetHelpContent().Synopsis, $tree.GetHelpContent().Description | Should -Not -BeNullOrEmpty }
    It 'has no syntax that 5.1 lacks' {
        foreach ($type in 'TernaryExpressionAst', 'PipelineChainAst') { @($tree.FindAll({ param($node) $node.GetType().Name -eq $type }.GetNewClosure(), $true)) | Should -BeNullOrEmpty }
        @($tokens | Where-Object { $_.Kind -in 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket' }).Text | Should -BeNullOrEmpty
    }
    It 'runs no text as code' { $text | Should -Not -Match '(?i)Invoke-Expression|\biex\b|ScriptBlock\]?::Create|EncodedCommand|DownloadString' }
    It 'needs no other file' { $text | Should -Not -Match 'PSScriptRoot' }
}
