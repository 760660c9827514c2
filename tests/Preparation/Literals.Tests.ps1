# Every literal that PowerShellLiteral makes is the text that it was made of, and runs nothing: AVD_LITERALS holds pairs, as JSON.
Describe 'Literals' {
    It 'give back <Text>' -ForEach @($env:AVD_LITERALS | ConvertFrom-Json | ForEach-Object { @{ Text = $_.text; Literal = $_.literal } }) {
        $faults = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Literal, [ref] $null, [ref] $faults)
        $faults | Should -BeNullOrEmpty
        $tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] -or $node -is [System.Management.Automation.Language.VariableExpressionAst] }, $true) | Should -BeNullOrEmpty
        (& ([scriptblock]::Create($Literal))) | Should -BeExactly $Text
    }
}
