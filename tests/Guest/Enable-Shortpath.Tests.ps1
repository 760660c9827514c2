BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1" -Force:$false
    $ruleName = 'AvdPulumi-RdpShortpath-In-UDP'
    $winStations = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations'
}

Describe 'Enable-Shortpath' {
    BeforeEach {
        $machine = New-GuestMachine -Root $TestDrive
        $with = @{ Port = '3390'; ClientRanges = '10.10.0.0/16,192.168.7.0/24,10.9.8.7/32' }
    }

    It 'opens the port for the client networks on a fresh machine' {
        $run = Invoke-Guest Enable-Shortpath $with
        $run.ExitCode | Should -Be 0
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Enable-Shortpath'
        Get-Value $winStations 'fUseUdpPortRedirector' | Should -Be 1
        Get-Value $winStations 'UdpPortNumber' | Should -Be 3390
        $rule = $machine.Rules[$ruleName]
        $rule.Protocol, $rule.LocalPort, $rule.Service, $rule.Direction, $rule.Action, $rule.Profile | Should -Be 'UDP', '3390', 'TermService', 'Inbound', 'Allow', 'Any'
        $rule.RemoteAddress | Should -Be '10.10.0.0/255.255.0.0', '192.168.7.0/255.255.255.0', '10.9.8.7'
        $run.Text | Should -Match 'after its next restart'
    }

    It 'changes nothing on a second run' {
        $null = Invoke-Guest Enable-Shortpath $with
        $run = Invoke-Guest Enable-Shortpath @{ Port = '3390'; ClientRanges = '192.168.7.0/24 10.9.8.7/32 10.10.0.0/16' }
        $run.ExitCode | Should -Be 0
        $run.Changes | Should -BeNullOrEmpty
        $run.Text | Should -Match 'Nothing had to be changed'
        $run.Text | Should -Not -Match 'after its next restart'
        $run.IsAppended | Should -BeTrue
    }

    It 'completes a run that was cut off after <Case>' -ForEach @(
        @{ Case = 'the rule'; Undo = { param($m) $m.Registry[$winStations].Clear() }; Changes = 2 }
        @{ Case = 'the port'; Undo = { param($m) $m.Registry[$winStations].Remove('fUseUdpPortRedirector') }; Changes = 1 }
        @{ Case = 'nothing, with a value of the wrong type'; Undo = { param($m) $m.Registry[$winStations]['UdpPortNumber'] = '3390' }; Changes = 1 }
    ) {
        $null = Invoke-Guest Enable-Shortpath $with
        & $Undo $machine
        $run = Invoke-Guest Enable-Shortpath $with
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Enable-Shortpath'
        $run.Changes.Count | Should -Be $Changes
        Get-Value $winStations 'fUseUdpPortRedirector' | Should -Be 1
        Get-Value $winStations 'UdpPortNumber' | Should -BeOfType [int]
    }

    It 'makes a rule anew whose <Member> differs' -ForEach @(
        @{ Member = 'Enabled'; Value = 'False' }
        @{ Member = 'LocalPort'; Value = '3391' }
        @{ Member = 'Protocol'; Value = 'TCP' }
        @{ Member = 'Action'; Value = 'Block' }
        @{ Member = 'Service'; Value = 'Any' }
        @{ Member = 'Profile'; Value = 'Domain' }
        @{ Member = 'RemoteAddress'; Value = @('Any') }
    ) {
        $null = Invoke-Guest Enable-Shortpath $with
        $machine.Rules[$ruleName].$Member = $Value
        $run = Invoke-Guest Enable-Shortpath $with
        $run.Changes | Should -Be "firewall remove $ruleName", "firewall new $ruleName"
    }

    It 'lets every client in when <Case>' -ForEach @(
        @{ Case = 'no network is named'; Arguments = @{ Port = '3390' } }
        @{ Case = 'one of them is the whole internet'; Arguments = @{ Port = '3390'; ClientRanges = '10.0.0.0/8,0.0.0.0/0' } }
    ) {
        $null = Invoke-Guest Enable-Shortpath $Arguments
        $machine.Rules[$ruleName].RemoteAddress | Should -Be 'Any'
        (Invoke-Guest Enable-Shortpath $Arguments).Changes | Should -BeNullOrEmpty
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'Port'; Value = '' }, @{ Name = 'Port'; Value = '80' }, @{ Name = 'Port'; Value = '70000' }, @{ Name = 'Port'; Value = '33 90' }, @{ Name = 'Port'; Value = '3390; calc' }
        @{ Name = 'ClientRanges'; Value = '10.10.0.0' }, @{ Name = 'ClientRanges'; Value = '10.10.0.0/33' }, @{ Name = 'ClientRanges'; Value = '10.10.0.256/24' }, @{ Name = 'ClientRanges'; Value = 'Any' }
    ) {
        $with[$Name] = $Value
        $run = Invoke-Guest Enable-Shortpath $with
        $run.ExitCode | Should -Be 1
        $run.Code | Should -Be 'parameter'
        $run.Message | Should -Match "The parameter $Name must be"
        $machine.Rules.Count | Should -Be 0
        Get-Value $winStations 'UdpPortNumber' | Should -BeNullOrEmpty
    }

    It 'fails when the firewall does not keep the rule' {
        $machine.GuardedFirewall = $true
        $run = Invoke-Guest Enable-Shortpath $with
        $run.ExitCode, $run.Code | Should -Be 1, 'firewall'
        Get-Value $winStations 'fUseUdpPortRedirector' | Should -BeNullOrEmpty
    }

    It 'fails when the registry does not keep a value' {
        $machine.GuardedValues = @('fUseUdpPortRedirector')
        $run = Invoke-Guest Enable-Shortpath $with
        $run.ExitCode, $run.Code | Should -Be 1, 'registry'
        $run.Text | Should -Not -Match 'AVDPULUMI-OK'
    }
}
