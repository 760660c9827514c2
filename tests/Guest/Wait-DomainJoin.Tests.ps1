BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $tenant = '11111111-2222-3333-4444-555555555555'
    $netlogon = 'HKLM:\SYSTEM\CurrentControlSet\Services\Netlogon'
    $joined = @('+----+', '| Device State |', '', '             AzureAdJoined : YES', '          EnterpriseJoined : NO', '                  TenantId : 11111111-2222-3333-4444-555555555555', '')
}

Describe 'Wait-DomainJoin' {
    BeforeEach {
        $machine = New-GuestMachine -Root $TestDrive
        $domain = @{ JoinType = 'domain'; DomainName = 'corp.contoso.test'; MarginSeconds = '120'; TimeoutSeconds = '900' }
        $entra = @{ JoinType = 'entra'; TenantId = $tenant; MarginSeconds = '0'; TimeoutSeconds = '600' }
        function Join-Domain {
            $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }
            $machine.Services.Netlogon.Status = 'Running'
        }
    }

    It 'passes a machine that is joined and at rest, at once, and changes nothing' {
        Join-Domain
        $machine.FolderProtected = $true
        $run = Invoke-Guest Wait-DomainJoin $domain
        $run.ExitCode | Should -Be 0
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Wait-DomainJoin'
        $run.Changes | Should -BeNullOrEmpty
        $run.Waited.TotalSeconds | Should -Be 0
    }

    It 'passes a second time' {
        Join-Domain
        $null = Invoke-Guest Wait-DomainJoin $domain
        $run = Invoke-Guest Wait-DomainJoin $domain
        $run.ExitCode | Should -Be 0
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'waits for the join, and then for its restart and the margin after it' {
        $machine.OnTick = {
            $seconds = ($machine.Now - $machine.Start).TotalSeconds
            if ($seconds -eq 30) { Join-Domain; Set-Value "$netlogon\JoinDomain" 'x' 1 }
            if ($seconds -eq 90) { $machine.Registry.Remove("$netlogon\JoinDomain"); $machine.Boot = $machine.Now }
        }
        $run = Invoke-Guest Wait-DomainJoin $domain
        $run.ExitCode | Should -Be 0
        $run.Waited.TotalSeconds | Should -Be 210
        $run.Text | Should -Match 'The machine is in no domain'
        $run.Text | Should -Match 'waits for a restart \(JoinDomain\)'
        $run.Text | Should -Match 'up for less than 120 seconds'
    }

    It 'passes when it is run again after the restart cut it off' {
        $machine.OnTick = { Join-Domain; Set-Value "$netlogon\AvoidSpnSet" 'x' 1; throw 'restart' }
        (Invoke-Guest Wait-DomainJoin $domain).ExitCode | Should -Be 1
        $machine.OnTick = { }
        $machine.Registry.Remove("$netlogon\AvoidSpnSet")
        $machine.Boot = $machine.Now
        $run = Invoke-Guest Wait-DomainJoin $domain
        $run.ExitCode | Should -Be 0
        $run.IsAppended | Should -BeTrue
    }

    It 'fails when time is over and <Case>' -ForEach @(
        @{ Case = 'the machine is in no domain'; Do = { }; Code = 'not-joined'; Says = 'is in no domain' }
        @{ Case = 'the machine is in another domain'; Do = { Join-Domain; $machine.Domain.Domain = 'other.test' }; Code = 'not-joined'; Says = 'in the domain other\.test, not in corp' }
        @{ Case = 'Netlogon does not run'; Do = { Join-Domain; $machine.Services.Netlogon.Status = 'Stopped' }; Code = 'not-joined'; Says = 'Netlogon' }
        @{ Case = 'the secure channel is broken'; Do = { Join-Domain; $machine.SecureChannel = $false }; Code = 'not-joined'; Says = 'does not work' }
        @{ Case = 'the secure channel cannot be tested'; Do = { Join-Domain; $machine.SecureChannel = 'The RPC server is unavailable.' }; Code = 'not-joined'; Says = 'RPC server' }
        @{ Case = 'Windows waits for a restart'; Do = { Join-Domain; Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending' 'x' 1 }; Code = 'restart-pending'; Says = 'RebootPending' }
        @{ Case = 'updates wait for a restart'; Do = { Join-Domain; Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired' 'x' 1 }; Code = 'restart-pending'; Says = 'RebootRequired' }
        @{ Case = 'a new name waits for a restart'; Do = { Join-Domain; Set-Value 'HKLM:\SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName' 'ComputerName' 'AVD-002' }; Code = 'restart-pending'; Says = 'AVD-002' }
        @{ Case = 'Windows restarts again and again'; Do = { Join-Domain; $machine.Boot = $machine.Now; $machine.OnTick = { $machine.Boot = $machine.Now } }; Code = 'restart-pending'; Says = 'less than 120' }
    ) {
        . $Do
        $run = Invoke-Guest Wait-DomainJoin $domain
        $run.ExitCode, $run.Code | Should -Be 1, $Code
        $run.Message | Should -Match $Says
        $run.Message | Should -Match 'waited for 900 seconds'
        $run.Waited.TotalSeconds | Should -Be 900
    }

    It 'passes a machine that is joined to Entra ID' {
        $machine.Entra = $joined
        $run = Invoke-Guest Wait-DomainJoin $entra
        $run.ExitCode | Should -Be 0
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Wait-DomainJoin'
    }

    It 'waits for the join to Entra ID' {
        $machine.Entra = $joined -replace 'AzureAdJoined : YES', 'AzureAdJoined : NO'
        $machine.OnTick = { if (($machine.Now - $machine.Start).TotalSeconds -ge 60) { $machine.Entra = $joined } }
        $run = Invoke-Guest Wait-DomainJoin $entra
        $run.ExitCode | Should -Be 0
        $run.Waited.TotalSeconds | Should -Be 60
    }

    It 'fails when the machine is <Case>' -ForEach @(
        @{ Case = 'not joined to Entra ID'; From = 'YES'; To = 'NO'; Says = 'not joined to Microsoft Entra ID' }
        @{ Case = 'joined to another tenant'; From = '^(\s*TenantId : )1+'; To = '${1}99999999'; Says = 'another tenant' }
    ) {
        $machine.Entra = $joined -replace $From, $To
        $run = Invoke-Guest Wait-DomainJoin $entra
        $run.ExitCode, $run.Code | Should -Be 1, 'not-joined'
        $run.Message | Should -Match $Says
    }

    It 'fails at once when Entra ID has a device of the same name' {
        $machine.Entra = @('             AzureAdJoined : NO', '     Server ErrorSubCode : error_hostname_duplicate')
        $run = Invoke-Guest Wait-DomainJoin $entra
        $run.ExitCode, $run.Code | Should -Be 1, 'stale-device'
        $run.Waited.TotalSeconds | Should -Be 0
        $run.Message | Should -Match 'AVD-001'
    }

    It 'refuses <Name> = "<Value>"' -ForEach @(
        @{ Name = 'JoinType'; Value = '' }, @{ Name = 'JoinType'; Value = 'hybrid' }, @{ Name = 'DomainName'; Value = '' }, @{ Name = 'DomainName'; Value = 'corp' }, @{ Name = 'DomainName'; Value = 'corp.x;y' }
        @{ Name = 'MarginSeconds'; Value = '' }, @{ Name = 'MarginSeconds'; Value = '2000' }, @{ Name = 'TimeoutSeconds'; Value = '1e3' }, @{ Name = 'TimeoutSeconds'; Value = '30' }
    ) {
        $domain[$Name] = $Value
        $run = Invoke-Guest Wait-DomainJoin $domain
        $run.ExitCode, $run.Code | Should -Be 1, 'parameter'
        $run.Message | Should -Match "The parameter $Name must be"
    }

    It 'refuses a tenant that is no id' {
        $entra.TenantId = '.*'
        (Invoke-Guest Wait-DomainJoin $entra).Code | Should -Be 'parameter'
    }
}
