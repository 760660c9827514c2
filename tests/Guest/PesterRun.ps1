# Running Pester, for the two scripts that the suite starts: Invoke-GuestTests.ps1 and ../Preparation/Invoke-PreparationTests.ps1.

# where it failed, without Pester's own lines
function Get-OwnTrace {
    param([System.Management.Automation.ErrorRecord] $Fault)

    return @($Fault.ScriptStackTrace -split "`n" | Where-Object { $_ -notmatch '[\\/]Pester\.' }) -join "`n"
}

# Runs every *.Tests.ps1 of a folder once. Tests are those that ran; blocks are what fails outside a test: a file that does not parse, a block's set-up.
function Invoke-PesterFolder {
    param([string] $Folder)

    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $Folder
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'Normal'
    $configuration.Output.RenderMode = 'Plaintext'
    $run = Invoke-Pester -Configuration $configuration

    $tests = foreach ($test in $run.Tests) {
        @{ File = Split-Path -Path $test.ScriptBlock.File -Leaf; Name = $test.ExpandedPath; Result = $test.Result; Message = @($test.ErrorRecord | ForEach-Object { "$_`n$(Get-OwnTrace $_)" }) -join "`n" }
    }

    $blocks = foreach ($block in @($run.FailedContainers) + @($run.FailedBlocks)) {
        @{ Name = "$($block.Name)$($block.Item)"; Message = @($block.ErrorRecord | ForEach-Object { "$_" }) -join "`n" }
    }

    return @{ Version = "$($run.Version)"; Tests = @($tests); Blocks = @($blocks) }
}
