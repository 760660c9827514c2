# The whole way of a file server: fresh, again, and cut off after each single change. What came of the cuts is written to docs/file-server-resume.md by GuestScriptTests.cs.
BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
}

Describe 'The file server' {
    BeforeEach { $machine = New-GuestCluster -Root $TestDrive }

    It 'is set up on fresh machines, and a second run of every step changes nothing' {
        foreach ($step in Get-FileServerStep) {
            $run = Invoke-FileServerStep $step
            $run.LastLine | Should -BeExactly "AVDPULUMI-OK $($step.Name)" -Because "$($run.Text)"
            $run.ExitCode | Should -Be 0
        }

        $before = Get-EstateText
        foreach ($step in Get-FileServerStep) {
            $run = Invoke-FileServerStep $step
            $run.LastLine | Should -BeExactly "AVDPULUMI-OK $($step.Name)" -Because "$($run.Text)"
            $run.Changes | Should -BeNullOrEmpty -Because $step.Name
            $run.Text | Should -Match 'Nothing had to be changed'
        }

        Get-EstateText | Should -BeExactly $before
    }

    It 'is the same in the end when a step is cut off after any of its changes and run again' {
        foreach ($step in Get-FileServerStep) {
            $start = Copy-Data $machine.Estate
            $clock = $machine.Now
            $whole = Invoke-FileServerStep $step
            $whole.ExitCode | Should -Be 0 -Because $whole.Text
            $end = Copy-Data $machine.Estate
            $endClock = $machine.Now
            $wanted = Get-EstateText
            $resumed = 0
            for ($cut = 1; $cut -le $whole.Changes.Count; $cut++) {
                $machine.Estate = Copy-Data $start
                $machine.Now = $clock
                $half = Invoke-FileServerStep $step -KillAt $cut
                $half.ExitCode | Should -Be 137 -Because "$($step.Name) was to be cut off after its change $cut"
                $again = Invoke-FileServerStep $step
                $again.LastLine | Should -BeExactly "AVDPULUMI-OK $($step.Name)" -Because "after $($half.Changes[-1]): $($again.Text)"
                Get-EstateText | Should -BeExactly $wanted -Because "$($step.Name), cut off after '$($half.Changes[-1])', must end as a whole run does"
                $resumed++
            }

            Add-ResumeRow -Step $step -Cuts $whole.Changes.Count -Resumed $resumed
            $machine.Estate = $end
            $machine.Now = $endClock
        }
    }

    It 'has no command in any script that clears, formats or removes what is there' {
        foreach ($step in Get-FileServerStep) {
            $tree = [System.Management.Automation.Language.Parser]::ParseFile((Join-Path $env:AVD_GUEST_SCRIPTS "$($step.Name).ps1"), [ref] $null, [ref] $null)
            $names = @($tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] }, $true) | ForEach-Object { $_.GetCommandName() })
            $names | Should -Not -BeNullOrEmpty
            @($names | Where-Object { $_ -match '^(Clear|Initialize|Reset|Format|Remove|Optimize|Repair)-(Disk|PhysicalDisk|Volume|Partition|StoragePool|VirtualDisk|ClusterNode|SmbShare|Item|ClusterStorageSpacesDirect)$' }) | Should -BeNullOrEmpty
            @($names | Where-Object { $_ -match 'diskpart|format\.com|cleanup' }) | Should -BeNullOrEmpty
        }
    }

    It 'leaves no trace of the witness''s key' {
        foreach ($step in Get-FileServerStep) { $null = Invoke-FileServerStep $step }
        Get-Trace | Should -Not -Match ([regex]::Escape($witnessKey.Substring(0, 20)))
        ($machine.Estate.Nodes.Values | ForEach-Object { $_.Registry.Values } | ForEach-Object { $_.Values }) -join ' ' | Should -Not -Match ([regex]::Escape($witnessKey.Substring(0, 20)))
    }
}
