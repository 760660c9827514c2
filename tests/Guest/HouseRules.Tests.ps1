# The texts of the guest scripts: Windows PowerShell 5.1 and the rules of the house, held by PowerShell's own parser.
BeforeDiscovery {
    $scripts = @(Get-ChildItem -LiteralPath $env:AVD_GUEST_SCRIPTS -Filter *.ps1 | ForEach-Object { @{ Script = $_.BaseName; Path = $_.FullName } })
}

BeforeAll {
    $known = Import-PowerShellDataFile "$PSScriptRoot/WindowsPowerShell.psd1"

    function Find-Node {
        param([System.Management.Automation.Language.Ast] $Tree, [type] $Type)

        return @($Tree.FindAll({ param($node) $node -is $Type }.GetNewClosure(), $true))
    }

    # what is not allowed is shown with its line
    function Format-Node {
        param([object[]] $Nodes)

        return @($Nodes | Where-Object { $_ } | ForEach-Object { "line $($_.Extent.StartLineNumber): $($_.Extent.Text)" })
    }
}

Describe 'House rules of <Script>' -ForEach $scripts {
    BeforeAll {
        $text = Get-Content -LiteralPath $Path -Raw
        $tokens = $null
        $faults = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref] $tokens, [ref] $faults)
        $functions = @((Find-Node $tree ([System.Management.Automation.Language.FunctionDefinitionAst])).Name)
        $commands = Find-Node $tree ([System.Management.Automation.Language.CommandAst])
        $language = 'System.Management.Automation.Language'
    }

    It 'parses' { Format-Node $faults | Should -BeNullOrEmpty }

    It 'has ASCII characters only, since 5.1 reads others by the code page of the machine' { $text | Should -Not -Match '[^\x09\x0A\x20-\x7E]' }

    It 'begins with strict mode and stops at the first error' {
        $first = @($tree.EndBlock.Statements | Select-Object -First 2 | ForEach-Object { $_.Extent.Text })
        $first | Should -Be 'Set-StrictMode -Version 3.0', '$ErrorActionPreference = ''Stop'''
    }

    It 'ends with its body, under its own name' {
        $last = $tree.EndBlock.Statements[-1].PipelineElements[0]
        $last.GetCommandName() | Should -Be 'Invoke-GuestScript'
        $last.CommandElements[2].Value | Should -Be $Script
        @($commands | Where-Object { $_.GetCommandName() -eq 'Invoke-GuestScript' }).Count | Should -Be 1
    }

    It 'has no syntax that 5.1 lacks' {
        foreach ($type in 'TernaryExpressionAst', 'PipelineChainAst') { Format-Node (Find-Node $tree ("$language.$type" -as [type])) | Should -BeNullOrEmpty }
        Format-Node ((Find-Node $tree ("$language.MemberExpressionAst" -as [type])) | Where-Object { $_.NullConditional }) | Should -BeNullOrEmpty
        Format-Node ((Find-Node $tree ("$language.IndexExpressionAst" -as [type])) | Where-Object { $_.NullConditional }) | Should -BeNullOrEmpty
        Format-Node ((Find-Node $tree ("$language.PipelineAst" -as [type])) | Where-Object { $_.Background }) | Should -BeNullOrEmpty
        Format-Node ((Find-Node $tree ("$language.ScriptBlockAst" -as [type])) | Where-Object { $_.CleanBlock }) | Should -BeNullOrEmpty
        @($tokens | Where-Object { $_.Kind -in 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'QuestionMark', 'AndAnd', 'OrOr', 'Clean' }).Text | Should -BeNullOrEmpty
    }

    It 'uses commands by their full names only, and only such as 5.1 has' {
        $names = @($functions) + @($known.Commands.Keys) + @($known.Programs)
        Format-Node ($commands | Where-Object { ($_.InvocationOperator -ne 'Ampersand') -and ($_.GetCommandName() -cnotin $names) }) | Should -BeNullOrEmpty
    }

    It 'gives parameters by their full names, and only such as 5.1 has' {
        foreach ($command in $commands) {
            $name = $command.GetCommandName()
            if (-not $name -or -not $known.Commands.ContainsKey($name)) { continue }
            $given = @($command.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] })
            Format-Node ($given | Where-Object { $_.ParameterName -cnotin $known.Commands[$name] }) | Should -BeNullOrEmpty -Because "$name has no such parameter"
        }
    }

    It 'uses only .NET types that Windows PowerShell has' {
        $types = @((Find-Node $tree ([System.Management.Automation.Language.TypeExpressionAst])) + (Find-Node $tree ([System.Management.Automation.Language.TypeConstraintAst])))
        Format-Node ($types | Where-Object { $_.TypeName.FullName -cnotin $known.Types }) | Should -BeNullOrEmpty
    }

    It 'runs no text as code' {
        # the one block that is run is the script's own body
        Format-Node ($commands | Where-Object { $_.InvocationOperator -eq 'Ampersand' -and $_.Extent.Text -cne '& $Body' }) | Should -BeNullOrEmpty
        Format-Node ($commands | Where-Object { $_.InvocationOperator -eq 'Dot' }) | Should -BeNullOrEmpty
        $text | Should -Not -Match '(?i)Invoke-Expression|\biex\b|ScriptBlock\]?::Create|InvokeScript|ExpandString|EncodedCommand|Add-Type|GZip|Deflate|DownloadString'
    }

    It 'carries no encoded payload' {
        $strings = Find-Node $tree ([System.Management.Automation.Language.StringConstantExpressionAst])
        Format-Node ($strings | Where-Object { $_.Value -match '[A-Za-z0-9+/=]{80,}' }) | Should -BeNullOrEmpty
        # the middle of a token is data, and the one thing that is decoded
        @($text -split "`n" | Where-Object { $_ -match 'FromBase64String' }).Count | Should -BeLessOrEqual 1
    }

    It 'overwrites no variable of PowerShell''s own' {
        $own = @('args', 'input', 'matches', 'this', 'error', 'event', 'sender', 'pid', 'profile', 'host', 'home', 'pwd', 'shellid', 'switch', 'foreach', 'executioncontext', 'lastexitcode', 'psscriptroot', 'pscommandpath', 'myinvocation', 'psitem', '_', 'stacktrace', 'nestedpromptlevel', 'isWindows', 'isLinux', 'isMacOS', 'isCoreCLR')
        $assigned = @((Find-Node $tree ([System.Management.Automation.Language.AssignmentStatementAst])).Left) + @((Find-Node $tree ([System.Management.Automation.Language.ForEachStatementAst])).Variable) + @((Find-Node $tree ([System.Management.Automation.Language.ParameterAst])).Name)
        $names = foreach ($variable in $assigned) { ($variable.Extent.Text -replace '^\[[^\]]+\]\s*', '' -replace '^\$((script|global|local):)?', '') }
        @($names | Where-Object { $_ -in $own }) | Should -BeNullOrEmpty
    }

    It 'does not mix error streams, which 5.1 makes a fault of' {
        Format-Node (Find-Node $tree ([System.Management.Automation.Language.RedirectionAst])) | Should -BeNullOrEmpty
    }

    It 'swallows no fault: each catch says or does something' {
        Format-Node ((Find-Node $tree ([System.Management.Automation.Language.CatchClauseAst])) | Where-Object { $_.Body.Statements.Count -eq 0 }) | Should -BeNullOrEmpty
    }

    It 'has parameters of text without attributes, and checks each by a Read function' {
        foreach ($parameter in $tree.ParamBlock.Parameters) {
            @($parameter.Attributes).Count | Should -Be 1
            $parameter.StaticType | Should -Be ([string])
            $parameter.DefaultValue.Value | Should -BeExactly '' -Because 'a mandatory parameter that is missing asks, and nobody answers'
            $name = $parameter.Name.VariablePath.UserPath
            $readings = @($commands | Where-Object { $_.GetCommandName() -like 'Read-*' -and $_.Extent.Text -cmatch "-Name '$name' -Text \`$$name\b" })
            $readings.Count | Should -Be 1 -Because "$name is checked once"
        }
    }

    It 'accepts its parameters by name only' {
        @($tree.ParamBlock.Attributes).Extent.Text | Should -Be '[CmdletBinding(PositionalBinding = $false)]'
    }

    It 'comes from files of at most 250 lines' { @(Get-Content -LiteralPath "$env:AVD_GUEST_SOURCES/$Script.ps1").Count | Should -BeLessOrEqual 250 }
}

Describe 'The stand-ins' {
    It 'have no parameter that Windows PowerShell lacks: <_>' -ForEach @((Import-PowerShellDataFile "$PSScriptRoot/WindowsPowerShell.psd1").Commands.Keys | Sort-Object) {
        $module = Import-Module "$PSScriptRoot/GuestMachine.psm1" -PassThru
        $standIn = & $module { param($name) Microsoft.PowerShell.Core\Get-Command -Name $name -CommandType Function -ErrorAction SilentlyContinue } $_
        if (-not $standIn) { return }
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters
        # our own tests list files through two of them
        $standIn.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin $known.Commands[$standIn.Name] -and $_ -notin 'Recurse', 'File' } | Should -BeNullOrEmpty
    }
}
