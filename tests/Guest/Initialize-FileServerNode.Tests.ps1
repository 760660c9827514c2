BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Initialize-FileServerNode'
}

Describe 'Initialize-FileServerNode' {
    BeforeEach {
        $machine = New-GuestCluster -Root $TestDrive
        $with = (Get-StepParameter $script).Clone()
        $node = $machine.Estate.Nodes['SOFS-02']
    }

    It 'makes a fresh machine ready, and plans its restart' {
        $run = Invoke-Node SOFS-02 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $node.Registry['HKLM:\SYSTEM\CurrentControlSet\Services\spaceport\Parameters'].HwTimeout | Should -Be 30000
        $node.Groups.Administrators.Name | Should -Contain 'CORP\SOFS-01$'
        $node.Defender.Path | Should -Be 'C:\ClusterStorage', '%windir%\Cluster'
        $node.Defender.Process | Should -Be @('clussvc.exe')
        $node.Features.Values | Should -Not -Contain 'Available'
        $node.RestartPlanned | Should -BeTrue
    }

    It 'opens the firewall for the domain''s network, and no rule for public ones' {
        $null = Invoke-Node SOFS-02 $script $with
        $node.OpenRules['FPS-SMB-In-TCP'], $node.OpenRules['WMI-WINMGMT-In-TCP'], $node.OpenRules['WINRM-HTTP-In-TCP-PUBLIC'] | Should -Be 'True', 'True', 'False'
    }

    It 'needs no restart after the one that it planned' {
        $null = Invoke-Node SOFS-02 $script $with
        Restart-Node SOFS-02
        (Invoke-Node SOFS-02 $script $with).Changes | Should -BeNullOrEmpty
        $node.RestartPlanned | Should -BeFalse
    }

    It 'makes the next script wait until that restart has happened' {
        $null = Invoke-Node SOFS-02 $script $with
        $wait = @{ JoinType = 'domain'; DomainName = 'corp.contoso.test'; MarginSeconds = '0'; TimeoutSeconds = '60' }
        $run = Invoke-Node SOFS-02 Wait-DomainJoin $wait
        $run.Code | Should -Be 'restart-pending'
        Restart-Node SOFS-02
        foreach ($key in 'ActiveComputerName', 'ComputerName') { $node.Registry["HKLM:\SYSTEM\CurrentControlSet\Control\ComputerName\$key"] = @{ ComputerName = 'SOFS-02' } }
        (Invoke-Node SOFS-02 Wait-DomainJoin $wait).ExitCode | Should -Be 0
    }

    It 'plans the restart also when it was cut off right after the time-out was set' {
        foreach ($feature in @($node.Features.Keys)) { $node.Features[$feature] = 'Installed' }
        $node.Registry['HKLM:\SYSTEM\CurrentControlSet\Services\spaceport\Parameters'] = @{ HwTimeout = 6000 }
        $half = Invoke-Node SOFS-02 $script $with -KillAt 3
        $half.Changes[-1] | Should -Match 'HwTimeout$'
        $node.RestartPlanned | Should -BeFalse
        (Invoke-Node SOFS-02 $script $with).ExitCode | Should -Be 0
        $node.RestartPlanned | Should -BeTrue
    }

    It 'accepts a restart that is planned already' {
        $node.RestartPlanned = $true
        (Invoke-Node SOFS-02 $script $with).ExitCode | Should -Be 0
    }

    It 'does not restart a node of a running cluster, and says what to do' {
        $null = Invoke-Node SOFS-02 $script $with
        Restart-Node SOFS-02
        $node.Services['ClusSvc'] = @{ Status = 'Running'; StartType = 'Automatic' }
        $with.SpaceportTimeoutSeconds = '60'
        $run = Invoke-Node SOFS-02 $script $with
        $run.ExitCode | Should -Be 0
        $run.Text | Should -Match 'drain it'
        $node.RestartPlanned | Should -BeFalse
        $node.Registry['HKLM:\SYSTEM\CurrentControlSet\Services\spaceport\Parameters'].HwTimeout | Should -Be 60000
    }

    It 'recognises the account by either name of the domain' {
        $null = Invoke-Node SOFS-02 $script $with
        Restart-Node SOFS-02
        $with.SetupAccount = 'corp.contoso.test\SOFS-01$'
        (Invoke-Node SOFS-02 $script $with).Changes | Should -BeNullOrEmpty
    }

    It 'adds exclusions to those that are there' {
        $node.Defender.Path = @('D:\other')
        $null = Invoke-Node SOFS-02 $script $with
        $node.Defender.Path | Should -Be 'D:\other', 'C:\ClusterStorage', '%windir%\Cluster'
    }

    It 'takes back what it excluded and is no longer asked to' {
        $node.Defender.Path = @('D:\other')
        $null = Invoke-Node SOFS-02 $script $with
        $with.ExcludedPaths = 'C:\ClusterStorage'
        (Invoke-Node SOFS-02 $script $with).Changes | Should -Contain 'defender - %windir%\Cluster'
        $node.Defender.Path | Should -Be 'D:\other', 'C:\ClusterStorage'
    }

    It 'does without Defender where it does not run' {
        $node.Services.Remove('WinDefend')
        $run = Invoke-Node SOFS-02 $script $with
        $run.ExitCode | Should -Be 0
        $run.Text | Should -Match 'Set the exclusions in the product that does'
    }

    It 'does without exclusions' {
        $with.Remove('ExcludedPaths'); $with.Remove('ExcludedProcesses')
        (Invoke-Node SOFS-02 $script $with).ExitCode | Should -Be 0
        $node.Defender.Path | Should -BeNullOrEmpty
    }

    It 'fails when <Case>' -ForEach @(
        @{ Case = 'the machine is in no domain'; Do = { $node.Domain = @{ PartOfDomain = $false; Domain = 'WORKGROUP' } }; Code = 'not-joined' }
        @{ Case = 'Windows does not install a feature'; Do = { $machine.Estate.Guarded = @('features') }; Code = 'feature' }
        @{ Case = 'a policy sets the administrators'; Do = { $machine.GuardedMembers = @('CORP\SOFS-01$') }; Code = 'administrators' }
        @{ Case = 'a policy guards Defender'; Do = { $machine.GuardedExclusions = @('clussvc.exe') }; Code = 'exclusion' }
        @{ Case = 'a policy guards the firewall'; Do = { $machine.GuardedFirewall = $true }; Code = 'firewall' }
        @{ Case = 'Windows refuses the restart'; Do = { $machine.Estate.Guarded = @('restart') }; Code = 'restart' }
        @{ Case = 'the registry does not keep the time-out'; Do = { $machine.GuardedValues = @('HwTimeout') }; Code = 'registry' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-02 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'SetupAccount'; Value = '' }, @{ Name = 'SetupAccount'; Value = 'SOFS-01$' }, @{ Name = 'SetupAccount'; Value = 'CORP\Administrator' }
        @{ Name = 'SpaceportTimeoutSeconds'; Value = '0' }, @{ Name = 'SpaceportTimeoutSeconds'; Value = '30000' }, @{ Name = 'ExcludedPaths'; Value = 'ClusterStorage' }, @{ Name = 'ExcludedProcesses'; Value = 'csvfs.sys' }
    ) {
        $with[$Name] = $Value
        $run = Invoke-Node SOFS-02 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, 'parameter'
        $node.Features.Values | Should -Not -Contain 'Installed'
    }
}
