BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $parameters = 'HKLM:\SYSTEM\CurrentControlSet\Services\W32Time\Parameters'
    $with = @{ Servers = 'time1.contoso.test,10.10.0.4' }
}

Describe 'Set-TimeServers' {
    BeforeEach { $machine = New-GuestMachine -Root $TestDrive }

    It 'sets the servers on a fresh machine, and sets the clock' {
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode | Should -Be 0
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Set-TimeServers'
        Get-Value $parameters 'NtpServer' | Should -BeExactly 'time1.contoso.test,0x8 10.10.0.4,0x8'
        Get-Value $parameters 'Type' | Should -BeExactly 'NTP'
        $machine.Services.W32Time.Status, $machine.Services.W32Time.StartType | Should -Be 'Running', 'Automatic'
        $run.Changes | Should -Contain 'w32tm config'
    }

    It 'changes nothing on a second run' {
        $null = Invoke-Guest Set-TimeServers $with
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode | Should -Be 0
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'completes a run that was cut off before the type was set' {
        Set-Value $parameters 'NtpServer' 'time1.contoso.test,0x8 10.10.0.4,0x8'
        Set-Value $parameters 'Type' 'NoSync'
        $run = Invoke-Guest Set-TimeServers $with
        $run.LastLine | Should -BeExactly 'AVDPULUMI-OK Set-TimeServers'
        Get-Value $parameters 'Type' | Should -BeExactly 'NTP'
        $run.Changes | Should -Contain 'w32tm config'
    }

    It 'replaces other servers' {
        $null = Invoke-Guest Set-TimeServers $with
        $run = Invoke-Guest Set-TimeServers @{ Servers = 'time2.contoso.test' }
        $run.ExitCode | Should -Be 0
        Get-Value $parameters 'NtpServer' | Should -BeExactly 'time2.contoso.test,0x8'
    }

    It 'tries again while the servers do not answer' {
        0, -2147024861, -2147024861, 0 | ForEach-Object { $machine.TimeAnswers.Enqueue($_) }
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode | Should -Be 0
        $run.Waited.TotalSeconds | Should -Be 20
    }

    It 'fails when the servers never answer, and says which' {
        0, 1, 1, 1, 1, 1, 1 | ForEach-Object { $machine.TimeAnswers.Enqueue($_) }
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode, $run.Code | Should -Be 1, 'time'
        $run.Message | Should -Match 'time1\.contoso\.test'
    }

    It 'fails when the time service does not accept the servers' {
        $machine.TimeAnswers.Enqueue(5)
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode, $run.Code | Should -Be 1, 'time'
    }

    It 'fails in a domain, and changes nothing' {
        $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode, $run.Code | Should -Be 1, 'in-domain'
        $run.Message | Should -Match 'corp\.contoso\.test'
        Get-Value $parameters 'NtpServer' | Should -BeNullOrEmpty
    }

    It 'fails when the registry does not keep the servers' {
        $machine.GuardedValues = @('NtpServer')
        $run = Invoke-Guest Set-TimeServers $with
        $run.ExitCode, $run.Code | Should -Be 1, 'registry'
    }

    It 'refuses Servers = "<Value>"' -ForEach @(@{ Value = '' }, @{ Value = ' , ' }, @{ Value = 'time_1' }, @{ Value = 'time,0x8"' }, @{ Value = '$(calc)' }, @{ Value = '-x' }) {
        $run = Invoke-Guest Set-TimeServers @{ Servers = $Value }
        $run.ExitCode, $run.Code | Should -Be 1, 'parameter'
        $machine.Services.W32Time.StartType | Should -Be 'Manual'
    }
}
