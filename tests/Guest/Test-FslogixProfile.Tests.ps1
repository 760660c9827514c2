BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $profiles = 'HKLM:\SOFTWARE\FSLogix\Profiles'
    $memory = 'HKLM:\SOFTWARE\AvdPulumi\Fslogix'
}

Describe 'Test-FslogixProfile' {
    BeforeEach {
        $machine = New-GuestMachine -Root $TestDrive
        $machine.FolderProtected = $true
        New-Fslogix
        Set-Value $profiles 'Enabled' 1
        Set-Value $profiles 'VHDLocations' '\\sofs.corp.contoso.test\Profiles'
        Set-Value $memory 'LastChange' '2026-11-27T07:30:00Z'
        $with = @{
            Values = "HKLM\SOFTWARE\FSLogix\Profiles|Enabled|Number|1`nHKLM\SOFTWARE\FSLogix\Profiles|VHDLocations|Text|\\sofs.corp.contoso.test\Profiles"
            Removed = 'HKLM\SOFTWARE\FSLogix\Profiles|CCDLocations'; OldestVersion = '2.9.8884.27471'; WritesAsComputer = 'false'; TemporaryEvents = '1511'; AttachEvents = '40,43,52'
            Shares = "\\sofs.corp.contoso.test\Profiles`n\\sofs.corp.contoso.test\ODFC`n\\stprofiles.file.core.windows.net\profiles"
        }
        $with.ValuesHash = Get-Hash $with.Values
    }

    It 'finds all well, changes nothing, and says what it did not try' {
        $seen = Invoke-Guest Test-FslogixProfile $with
        $seen.ExitCode | Should -Be 0
        $seen.LastLine | Should -BeExactly 'AVDPULUMI-OK Test-FslogixProfile'
        $seen.Changes | Should -BeNullOrEmpty
        $seen.Text | Should -Match 'FSLogix 3\.26\.126\.19110 is installed'
        $seen.Text | Should -Match 'stprofiles\.file\.core\.windows\.net answers on TCP 445'
        @($seen.Printed -match 'sofs\.corp\.contoso\.test answers').Count | Should -Be 1
        $seen.Text | Should -Match 'Nothing is written to the shares'
    }

    It 'finds well what Set-FslogixProfile sets' {
        $with.Values += "`nHKLM\SOFTWARE\FSLogix\Apps|VHDCompactDisk|Number|1"
        $with.ValuesHash = Get-Hash $with.Values
        (Invoke-Guest Test-FslogixProfile $with).Code | Should -Be 'differs'
        $set = @{ Include = 'S-1-1-0' }
        foreach ($name in 'Values', 'ValuesHash', 'Removed', 'OldestVersion') { $set[$name] = $with[$name] }
        (Invoke-Guest Set-FslogixProfile $set).ExitCode | Should -Be 0
        (Invoke-Guest Test-FslogixProfile $with).ExitCode | Should -Be 0
    }

    It 'fails on <Case>' -ForEach @(
        @{ Case = 'a host without FSLogix'; Do = { $machine.Registry.Remove('HKLM:\SOFTWARE\FSLogix\Apps') }; Is = 'fslogix-missing'; Says = 'installer_uri' }
        @{ Case = 'leftovers of FSLogix'; Do = { $machine.Services.Remove('frxsvc') }; Is = 'fslogix-missing'; Says = 'not installed' }
        @{ Case = 'an old FSLogix'; Do = { New-Fslogix -Version '2.9.8440.42104' }; Is = 'fslogix-old'; Says = '2\.9\.8440\.42104, older than 2\.9\.8884\.27471' }
        @{ Case = 'a service that does not run'; Do = { $machine.Services.frxccds.Status = 'Stopped' }; Is = 'not-running'; Says = 'frxccds' }
        @{ Case = 'a service that is not there'; Do = { $machine.Services.Remove('frxccds') }; Is = 'not-running'; Says = 'frxccds' }
        @{ Case = 'a value that differs'; Do = { Set-Value $profiles 'VHDLocations' '\\other\share' }; Is = 'differs'; Says = 'VHDLocations is ''\\\\other\\share''' }
        @{ Case = 'a value that is missing'; Do = { $machine.Registry[$profiles].Remove('Enabled') }; Is = 'differs'; Says = 'Enabled is missing' }
        @{ Case = 'a value of another type'; Do = { Set-Value $profiles 'Enabled' '1' }; Is = 'differs'; Says = 'Enabled' }
        @{ Case = 'a value that must not be there'; Do = { Set-Value $profiles 'CCDLocations' 'type=smb,connectionString=\\a\b' }; Is = 'differs'; Says = 'CCDLocations must not be there' }
        @{ Case = 'a server that does not answer'; Do = { $machine.ClosedServers = @('stprofiles.file.core.windows.net:445') }; Is = 'share'; Says = 'stprofiles' }
        @{ Case = 'a temporary profile'; Do = { $machine.Events = @([pscustomobject] @{ Id = 1511; LogName = 'Application'; Message = 'Windows cannot find the local profile'; TimeCreated = $machine.Now }) }; Is = 'temporary-profile'; Says = '1 times' }
        @{ Case = 'a temporary profile where another tool set FSLogix up'; Do = { $machine.Registry.Remove($memory); $machine.Events = @([pscustomobject] @{ Id = 1511; LogName = 'Application'; Message = 'x'; TimeCreated = $machine.Now }) }; Is = 'temporary-profile'; Says = '1 times' }
    ) {
        . $Do
        $seen = Invoke-Guest Test-FslogixProfile $with
        $seen.ExitCode, $seen.Code | Should -Be 1, $Is
        $seen.Message | Should -Match $Says
        $seen.Changes | Should -BeNullOrEmpty
    }

    It 'names each value that differs' {
        Set-Value $profiles 'VHDLocations' '\\other\share'
        Set-Value $profiles 'Enabled' 0
        $seen = Invoke-Guest Test-FslogixProfile $with
        $seen.Message | Should -Match '^AVDPULUMI-FAILED differs 2 registry values'
        $seen.Log | Should -Match 'Enabled is ''0'', not ''1'''
        $seen.Log | Should -Match 'VHDLocations'
    }

    It 'does not hold against a host what was before the last change' {
        $machine.Events = @([pscustomobject] @{ Id = 1511; LogName = 'Application'; Message = 'old'; TimeCreated = [datetime]::new(2026, 11, 27, 7, 0, 0, [System.DateTimeKind]::Utc) })
        (Invoke-Guest Test-FslogixProfile $with).ExitCode | Should -Be 0
    }

    It 'says that a container was not attached, and does not fail for it' {
        $machine.Events = @([pscustomobject] @{ Id = 40; LogName = 'Microsoft-FSLogix-Apps/Operational'; Message = 'AttachVirtualDisk failed'; TimeCreated = $machine.Now })
        $seen = Invoke-Guest Test-FslogixProfile $with
        $seen.ExitCode | Should -Be 0
        $seen.Text | Should -Match 'Event 40 of FSLogix: AttachVirtualDisk failed'
    }

    It 'says which log cannot be read' {
        $machine.MissingLogs = @('Microsoft-FSLogix-Apps/Admin')
        $seen = Invoke-Guest Test-FslogixProfile $with
        $seen.ExitCode | Should -Be 0
        $seen.Text | Should -Match 'Microsoft-FSLogix-Apps/Admin cannot be read'
    }

    Context 'the host itself opens the shares' {
        BeforeEach {
            $with.WritesAsComputer = 'true'
            foreach ($share in $with.Shares.Split("`n")) { $machine.Shares[$share] = @() }
        }

        It 'writes to each share, and leaves nothing there' {
            $seen = Invoke-Guest Test-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            @($seen.Printed -match 'The host can write to').Count | Should -Be 3
            foreach ($share in $machine.Shares.Keys) { $machine.Shares[$share] | Should -BeNullOrEmpty }
        }

        It 'writes to no folder that is only read, and reaches it' {
            $with.ReadFolders = '\\fs01\fslogix'
            $seen = Invoke-Guest Test-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match 'fs01 answers on TCP 445'
            $seen.Text | Should -Not -Match 'write to \\\\fs01'
        }

        It 'fails where the host has no right' {
            $machine.Shares.Remove('\\sofs.corp.contoso.test\ODFC')
            $seen = Invoke-Guest Test-FslogixProfile $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'share-write'
            $seen.Message | Should -Match 'ODFC'
        }
    }

    It 'asks no share where there is none to ask' {
        $with.Remove('Shares')
        (Invoke-Guest Test-FslogixProfile $with).ExitCode | Should -Be 0
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'values that changed on the way'; Do = { $with.Values += ' ' } }
        @{ Case = 'no hash'; Do = { $with.ValuesHash = '' } }
        @{ Case = 'a removal that is none'; Do = { $with.Removed = 'x' } }
        @{ Case = 'a version that is none'; Do = { $with.OldestVersion = 'new' } }
        @{ Case = 'a share that is none'; Do = { $with.Shares = 'C:\Profiles' } }
        @{ Case = 'a folder that is none'; Do = { $with.ReadFolders = 'C:\Redirections' } }
        @{ Case = 'neither true nor false'; Do = { $with.WritesAsComputer = 'maybe' } }
        @{ Case = 'an event that is no number'; Do = { $with.TemporaryEvents = 'all' } }
        @{ Case = 'an event of FSLogix that is no number'; Do = { $with.AttachEvents = '4o' } }
    ) {
        . $Do
        $seen = Invoke-Guest Test-FslogixProfile $with
        $seen.ExitCode, $seen.Code | Should -Be 1, 'parameter'
    }
}
