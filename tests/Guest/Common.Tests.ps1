# What all guest scripts share, seen through the simplest of them.
BeforeAll { Import-Module "$PSScriptRoot/GuestMachine.psm1" }

Describe 'Common' {
    BeforeEach { $machine = New-GuestMachine -Root $TestDrive }

    It 'makes its folder for SYSTEM and administrators only' {
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode | Should -Be 0
        $run.Changes | Should -Contain 'icacls /setowner *S-1-5-32-544'
        $run.Changes | Should -Contain 'icacls /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F'
    }

    It 'protects a folder that a cut-off run left open' {
        $null = New-Item -ItemType Directory -Path (Join-Path $machine.Data 'AvdPulumi')
        (Invoke-Guest Set-CloudKerberos).ExitCode | Should -Be 0
        $machine.FolderProtected | Should -BeTrue
    }

    It 'refuses a folder that a user made' {
        $null = New-Item -ItemType Directory -Path (Join-Path $machine.Data 'AvdPulumi')
        $machine.FolderOwner = 'S-1-5-21-1-2-3-1001'
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'unsafe-folder'
        $run.Message | Should -Match 'S-1-5-21-1-2-3-1001'
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'refuses a folder that leads elsewhere' {
        $elsewhere = New-Item -ItemType Directory -Path (Join-Path $machine.Data 'elsewhere')
        $null = New-Item -ItemType $(if ($IsWindows) { 'Junction' } else { 'SymbolicLink' }) -Path (Join-Path $machine.Data 'AvdPulumi') -Target $elsewhere.FullName
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'unsafe-folder'
        @(Get-ChildItem -LiteralPath $elsewhere.FullName).Count | Should -Be 0
    }

    It 'fails when the folder cannot be protected' {
        $machine.IcaclsExitCode = 5
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'unsafe-folder'
    }

    It 'refuses a 32-bit process' {
        $env:PROCESSOR_ARCHITEW6432 = 'AMD64'
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'not-64-bit'
    }

    It 'still says what failed when its log cannot be written' {
        $logs = New-Item -ItemType Directory -Path (Join-Path $machine.Data 'AvdPulumi/Logs/Set-CloudKerberos.log')
        $run = Invoke-Guest Set-CloudKerberos
        $run.ExitCode, $run.Code | Should -Be 1, 'unexpected'
        $run.Text | Should -Match 'The log could not be written'
    }

    It 'closes a failure with its marker first, then the last lines of the log' {
        $machine.GuardedValues = @('LoadCredKeyFromProfile')
        $run = Invoke-Guest Set-CloudKerberos
        $run.Printed[0] | Should -Match '^AVDPULUMI-FAILED registry \S'
        $run.LastLine | Should -Match 'Failed \(registry\)'
        $run.Log.Trim() | Should -Be (($run.Printed | Select-Object -Skip 1) -join "`n")
    }

    It 'stays within what Azure keeps, whatever the length and the language of a fault' -ForEach @(@{ Character = 0xE4 }, @{ Character = 0x65E5 }) {
        $tooMuch = 'Zugriff verweigert: ' + ([string][char]$Character) * 9000
        $machine.SecureChannel = $tooMuch
        $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }
        $machine.Services.Netlogon.Status = 'Running'
        $run = Invoke-Guest Wait-DomainJoin @{ JoinType = 'domain'; DomainName = 'corp.contoso.test'; MarginSeconds = '0'; TimeoutSeconds = '60' }
        $run.Code | Should -Be 'not-joined'
        $run.LastLine | Should -Match 'Failed \(not-joined\)'
        $run.Log.Length | Should -BeGreaterThan 18000 -Because 'the log has all of it'
        [System.Text.Encoding]::UTF8.GetByteCount($run.Printed -join "`r`n") | Should -BeLessThan 4000
    }

    It 'shows the last lines of a long log, not the first' {
        $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }
        $machine.Services.Netlogon.Status = 'Running'
        $machine.OnTick = { $machine.SecureChannel = "fault at $($machine.Now.ToString('HH:mm:ss')) " + 'x' * 100 }
        $machine.SecureChannel = 'first fault'
        $run = Invoke-Guest Wait-DomainJoin @{ JoinType = 'domain'; DomainName = 'corp.contoso.test'; MarginSeconds = '0'; TimeoutSeconds = '1200' }
        $run.Text | Should -Not -Match 'first fault'
        $run.Log | Should -Match 'first fault'
        $run.Text | Should -Match 'fault at 08:20:00'
        [System.Text.Encoding]::UTF8.GetByteCount($run.Printed -join "`r`n") | Should -BeLessThan 4000
    }

    It 'makes one line of a fault of several' {
        $machine.SecureChannel = "one`r`ntwo"
        $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }
        $machine.Services.Netlogon.Status = 'Running'
        $run = Invoke-Guest Wait-DomainJoin @{ JoinType = 'domain'; DomainName = 'corp.contoso.test'; MarginSeconds = '0'; TimeoutSeconds = '60' }
        $run.Message | Should -Match 'one two'
    }
}

Describe 'The stand-ins, which must be as strict as Windows' {
    BeforeAll { $module = Get-Module GuestMachine }
    BeforeEach { $machine = New-GuestMachine -Root $TestDrive }

    It 'refuse a parameter that the real command does not have' {
        { & $module { Invoke-WebRequest -Uri 'https://x.test' -SkipHttpErrorCheck } } | Should -Throw '*SkipHttpErrorCheck*'
        { & $module { New-NetFirewallRule -DisplayName x -Port 3390 } } | Should -Throw '*Port*'
    }

    It 'empty a key that is made again by force' {
        Set-Value 'HKLM:\SOFTWARE\X' 'a' 1
        & $module { $null = New-Item -Path 'HKLM:\SOFTWARE\X' -Force }
        Get-Value 'HKLM:\SOFTWARE\X' 'a' | Should -BeNullOrEmpty
    }

    It 'fail where Windows fails: <Case>' -ForEach @(
        @{ Case = 'a value in a key that is not there'; Do = { New-ItemProperty -LiteralPath 'HKLM:\NONE' -Name a -Value 1 } }
        @{ Case = 'an unknown service'; Do = { Start-Service -Name None } }
        @{ Case = 'a download without the basic parser'; Do = { Invoke-WebRequest -Uri 'https://x.test' } }
        @{ Case = 'an unknown host'; Do = { Invoke-WebRequest -Uri 'https://x.test' -UseBasicParsing } }
        @{ Case = 'the agent''s installer without a token'; Do = { Install-Package "/i `"$PSCommandPath`" /quiet" } }
        @{ Case = 'an endless wait'; Do = { 1..10 | ForEach-Object { Start-Sleep -Seconds 3600 } } }
    ) {
        { & $module $Do } | Should -Throw
    }
}
