BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $kerberos = 'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa\Kerberos\Parameters'
    $accounts = 'HKLM:\SOFTWARE\Policies\Microsoft\AzureADAccount'
}

Describe 'Set-CloudKerberos' {
    BeforeEach { $machine = New-GuestMachine -Root $TestDrive }

    It 'sets both values and starts both services on a fresh machine, whose keys are missing' {
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode | Should -Be 0
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Set-CloudKerberos'
        Get-Value $kerberos 'CloudKerberosTicketRetrievalEnabled' | Should -Be 1
        Get-Value $accounts 'LoadCredKeyFromProfile' | Should -Be 1
        $machine.Services.iphlpsvc.Status, $machine.Services.WinHttpAutoProxySvc.Status | Should -Be 'Running', 'Running'
    }

    It 'changes nothing on a second run' {
        $null = Invoke-Guest Set-CloudKerberos
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode | Should -Be 0
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'completes a run that was cut off between the two values, and keeps what else the key holds' {
        Set-Value $kerberos 'CloudKerberosTicketRetrievalEnabled' 1
        Set-Value $kerberos 'MaxTokenSize' 48000
        Set-Value $accounts 'Other' 'kept'
        $run = Invoke-Guest Set-CloudKerberos
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Set-CloudKerberos'
        $run.Changes | Should -Not -Contain "value $kerberos\CloudKerberosTicketRetrievalEnabled"
        Get-Value $accounts 'LoadCredKeyFromProfile' | Should -Be 1
        Get-Value $kerberos 'MaxTokenSize' | Should -Be 48000
        Get-Value $accounts 'Other' | Should -Be 'kept'
    }

    It 'fails before it changes anything when <Name> is disabled' -ForEach @(@{ Name = 'iphlpsvc' }, @{ Name = 'WinHttpAutoProxySvc' }) {
        $machine.Services[$Name].StartType = 'Disabled'
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'service'
        $run.Message | Should -Match $Name
        Get-Value $kerberos 'CloudKerberosTicketRetrievalEnabled' | Should -BeNullOrEmpty
    }

    It 'fails when the registry does not keep <Name>' -ForEach @(@{ Name = 'CloudKerberosTicketRetrievalEnabled' }, @{ Name = 'LoadCredKeyFromProfile' }) {
        $machine.GuardedValues = @($Name)
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'registry'
        $run.Message | Should -Match $Name
    }

    It 'says what Windows says when a service is missing' {
        $machine.Services.Remove('iphlpsvc')
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'unexpected'
        $run.Message | Should -Match 'iphlpsvc'
    }
}
