BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $profiles = 'HKLM:\SOFTWARE\FSLogix\Profiles'
    $office = 'HKLM:\SOFTWARE\Policies\FSLogix\ODFC'
    $apps = 'HKLM:\SOFTWARE\FSLogix\Apps'
    $driver = 'HKLM:\SYSTEM\CurrentControlSet\Services\frxccd\Parameters'
    $memory = 'HKLM:\SOFTWARE\AvdPulumi\Fslogix'
    $microsoft = 'CN=Microsoft Corporation, O=Microsoft Corporation, L=Redmond, S=Washington, C=US'
    $setup = 'https://mirror.test/FSLogixAppsSetup.exe'
    $key = 'Zm9yLXRlc3RzLW9ubHktdGhpcy1pcy1uby1rZXk/+=='
    $connection = "DefaultEndpointsProtocol=https;AccountName=stprofiles;AccountKey=$key;EndpointSuffix=core.windows.net"

    # the values as a run gets them
    function Set-Lines {
        param([hashtable] $With, [string[]] $Lines)

        $With.Values = $Lines -join "`n"
        $With.ValuesHash = Get-Hash $With.Values
    }
}

Describe 'Set-FslogixProfile' {
    BeforeEach {
        $machine = New-GuestMachine -Root $TestDrive
        $machine.FolderProtected = $true
        $machine.Services.WinDefend = @{ Status = 'Running'; StartType = 'Automatic' }
        New-Fslogix
        $lines = @(
            'HKLM\SOFTWARE\FSLogix\Profiles|Enabled|Number|1', 'HKLM\SOFTWARE\FSLogix\Profiles|VHDLocations|Text|\\sofs.corp.contoso.test\Profiles', 'HKLM\SOFTWARE\FSLogix\Profiles|SizeInMBs|Number|30000'
            'HKLM\SOFTWARE\FSLogix\Profiles|VolumeType|Text|vhdx', 'HKLM\SOFTWARE\FSLogix\Apps|VHDCompactDisk|Number|1'
        )
        $with = @{
            Removed = "HKLM\SOFTWARE\FSLogix\Profiles|CCDLocations`nHKLM\SOFTWARE\Policies\FSLogix\ODFC|Enabled"; OldestVersion = '2.9.8884.27471'
            ExcludedPaths = "%ProgramFiles%\FSLogix\Apps\frxdrv.sys`n\\sofs.corp.contoso.test\Profiles\*\*.VHDX"; ExcludedProcesses = '%ProgramFiles%\FSLogix\Apps\frxsvc.exe'
            Include = 'S-1-1-0'; Exclude = "CONTOSO\Domain Admins`n.\localadmin"
        }
        Set-Lines $with $lines
        $cache = $lines.Clone()
        $cache[1] = 'HKLM\SOFTWARE\FSLogix\Profiles|CCDLocations|Text|type=smb,name={q}SITE{q},connectionString=\\sofs\Profiles;type=azure,name={q}BLOB{q},connectionString={q}|fslogix/avd-blob|{q}'
        $cache += 'HKLM\SYSTEM\CurrentControlSet\Services\frxccd\Parameters|CacheDirectory|Text|D:\FSLogix\Cache'
    }

    # whatever a test did: the secret is in no output, no log and no file, in whole or in part
    AfterEach {
        foreach ($place in (Get-Trace), ($seen.Text), ($seen.Log), ("$($seen.Changes)")) {
            $place | Should -Not -Match ([regex]::Escape($key))
            $place | Should -Not -Match 'AccountName=stprofiles'
        }
    }

    Context 'a fresh machine' {
        It 'sets every value in its type, the groups and the exclusions' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $seen.LastLine | Should -BeExactly 'AVDPULUMI-OK Set-FslogixProfile'
            Get-Value $profiles 'Enabled' | Should -BeOfType int
            Get-Value $profiles 'SizeInMBs' | Should -Be 30000
            Get-Value $profiles 'VHDLocations' | Should -BeExactly '\\sofs.corp.contoso.test\Profiles'
            Get-Value $profiles 'VolumeType' | Should -BeExactly 'vhdx'
            $machine.Groups['FSLogix Profile Exclude List'].Name | Should -Be 'CONTOSO\Domain Admins', 'AVD-001\localadmin'
            $machine.Groups['FSLogix ODFC Exclude List'].Name | Should -Be 'CONTOSO\Domain Admins', 'AVD-001\localadmin'
            $machine.Groups['FSLogix Profile Include List'].Name | Should -Be 'Everyone'
            $machine.Defender.Path | Should -Be '%ProgramFiles%\FSLogix\Apps\frxdrv.sys', '\\sofs.corp.contoso.test\Profiles\*\*.VHDX'
            $machine.Defender.Process | Should -Be '%ProgramFiles%\FSLogix\Apps\frxsvc.exe'
            Get-Value $memory 'LastChange' | Should -BeExactly '2026-11-27T08:00:00Z'
        }

        It 'turns containers on last, and takes away what contradicts first' {
            Set-Value $profiles 'CCDLocations' 'type=smb,connectionString=\\old\share'
            $seen = Invoke-Guest Set-FslogixProfile $with
            $written = @($seen.Changes | Where-Object { $_ -match '^(value|remove) HKLM:\\SOFTWARE\\FSLogix' })
            $written[0] | Should -BeExactly "remove $profiles\CCDLocations"
            $written[-1] | Should -BeExactly "value $profiles\Enabled"
        }

        It 'restarts no service for what is read at each sign-in' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes | Should -Not -Match '^restart'
        }

        It 'installs nothing where the image brings FSLogix, not even when it may' {
            $seen = Invoke-Guest Set-FslogixProfile ($with + @{ InstallerUri = $setup })
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Not -Match '^(web|setup)'
        }

        It 'includes the given group alone' {
            $with.Include = 'CONTOSO\AVD Users'
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $machine.Groups['FSLogix Profile Include List'].Name | Should -Be 'CONTOSO\AVD Users'
        }

        It 'leaves Defender alone where another product runs' {
            $machine.Services.WinDefend.Status = 'Stopped'
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match 'Set the exclusions in the product that does'
            $machine.Defender.Path.Count | Should -Be 0
        }

        It 'excludes nothing where the config asks for nothing' {
            $with.Remove('ExcludedPaths')
            $with.Remove('ExcludedProcesses')
            (Invoke-Guest Set-FslogixProfile $with).ExitCode | Should -Be 0
            $machine.Defender.Path.Count | Should -Be 0
        }

        It 'replaces a list of texts, which an image may bring, by the text' {
            Set-Value $profiles 'VHDLocations' ([string[]] '\\old\share')
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            Get-Value $profiles 'VHDLocations' | Should -BeExactly '\\sofs.corp.contoso.test\Profiles'
        }
    }

    Context 'without FSLogix' {
        BeforeEach {
            $machine.Registry.Remove($apps)
            $machine.Services.Remove('frxsvc'); $machine.Services.Remove('frxccds')
            $machine.Groups.Clear()
            $with.InstallerUri = "$($setup)?sv=1&sig=mirror-signature"
            $machine.Web[$with.InstallerUri] = @{ Signer = $microsoft; Status = 'Valid' }
        }

        It 'installs it, without a restart, and leaves no installer behind' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $machine.CommandLines | Should -Match '^FSLogixAppsSetup\.exe /install /quiet /norestart /log "'
            @(Get-ChildItem -LiteralPath (Join-Path $machine.Data 'AvdPulumi/Downloads')).Count | Should -Be 0
            $seen.Text | Should -Match 'FSLogix 3\.26\.126\.19110 is installed'
            $seen.Text + (Get-Trace) | Should -Not -Match 'mirror-signature'
        }

        It 'takes the installer out of Microsoft''s .zip file' {
            $machine.Web[$with.InstallerUri] = @{ Signer = "PK$microsoft"; Status = 'Valid' }
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            @(Get-ChildItem -LiteralPath (Join-Path $machine.Data 'AvdPulumi/Downloads')).Count | Should -Be 0
        }

        It 'refuses an installer in a .zip file that Microsoft did not sign' {
            $machine.Web[$with.InstallerUri] = @{ Signer = 'PKCN=Someone, O=Someone else'; Status = 'Valid' }
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'signature'
            $seen.Changes | Should -Not -Match '^setup'
        }

        It 'fails when <Case>' -ForEach @(
            @{ Case = 'there is no address'; Do = { $with.Remove('InstallerUri') }; Is = 'fslogix-missing' }
            @{ Case = 'nothing is delivered'; Do = { $machine.Web.Clear() }; Is = 'download' }
            @{ Case = 'someone else signed'; Do = { $machine.Web[$with.InstallerUri].Signer = 'CN=x, O=Someone else' }; Is = 'signature' }
            @{ Case = 'the signature is not valid'; Do = { $machine.Web[$with.InstallerUri].Status = 'HashMismatch' }; Is = 'signature' }
            @{ Case = 'the installer fails'; Do = { $machine.SetupExitCodes.Enqueue(1603) }; Is = 'install' }
            @{ Case = 'the installer installs nothing'; Do = { $machine.SetupInstalls = '' }; Is = 'install' }
        ) {
            . $Do
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode, $seen.Code | Should -Be 1, $Is
            Get-Value $profiles 'Enabled' | Should -BeNullOrEmpty
            $folder = Join-Path $machine.Data 'AvdPulumi/Downloads'
            if (Test-Path $folder) { @(Get-ChildItem -LiteralPath $folder | Where-Object Name -NotLike '*.log').Count | Should -Be 0 }
        }

        It 'tries again while another installation is at work, and says that a restart completes it' {
            1618, 3010 | ForEach-Object { $machine.SetupExitCodes.Enqueue($_) }
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $machine.CommandLines.Count | Should -Be 2
            $seen.Text | Should -Match 'A restart of the host completes the installation'
        }
    }

    Context 'an old FSLogix' {
        BeforeEach {
            Set-Value $apps 'InstallVersion' '2.9.7349.30108'
            $machine.Web[$setup] = @{ Signer = $microsoft; Status = 'Valid' }
        }

        It 'is renewed while nobody uses it' {
            $seen = Invoke-Guest Set-FslogixProfile ($with + @{ InstallerUri = $setup })
            $seen.ExitCode | Should -Be 0
            Get-Value $apps 'InstallVersion' | Should -Be '3.26.126.19110'
        }

        It 'stays while a user has a container' {
            Set-Value "$profiles\Sessions" 'x' 1
            Set-Value "$profiles\Sessions\S-1-5-21-1-2-3-1001" 'RefCount' 1
            $seen = Invoke-Guest Set-FslogixProfile ($with + @{ InstallerUri = $setup })
            $seen.ExitCode | Should -Be 0
            Get-Value $apps 'InstallVersion' | Should -Be '2.9.7349.30108'
            $seen.Text | Should -Match 'users have containers attached'
        }

        It 'stays without an address, which the check of profiles says' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $seen.Text | Should -Match 'there is no address to install it from'
        }
    }

    Context 'Cloud Cache' {
        BeforeEach {
            Set-Lines $with $cache
            $with.Removed = 'HKLM\SOFTWARE\FSLogix\Profiles|VHDLocations'
            $with.SecureKeys = 'avd-blob'
            $with.SecureKey1 = $connection
        }

        It 'stores the secret where only the system reads it; the registry names it' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $machine.Vault['avd-blob'] | Should -BeExactly $connection
            Get-Value $profiles 'CCDLocations' | Should -BeExactly 'type=smb,name="SITE",connectionString=\\sofs\Profiles;type=azure,name="BLOB",connectionString="|fslogix/avd-blob|"'
            foreach ($path in $machine.Registry.Keys) { "$($machine.Registry[$path].Values)" | Should -Not -Match ([regex]::Escape($key)) }
        }

        It 'stores it before the registry names it, and again only when it differs' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes.IndexOf('frx avd-blob') | Should -BeLessThan ($seen.Changes.IndexOf("value $profiles\CCDLocations"))
            (Invoke-Guest Set-FslogixProfile $with).Changes | Should -BeNullOrEmpty
            $with.SecureKey1 = $connection -replace 'Zm9y', 'bmV3'
            $seen = Invoke-Guest Set-FslogixProfile $with
            $machine.Vault['avd-blob'] | Should -BeExactly $with.SecureKey1
            $seen.Changes | Should -Not -Match 'CCDLocations'
        }

        It 'stores it again when Credential Manager has lost it' {
            $null = Invoke-Guest Set-FslogixProfile $with
            $machine.Vault.Clear()
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes | Should -Contain 'frx avd-blob'
        }

        It 'fails when frx.exe <Case>' -ForEach @(
            @{ Case = 'refuses, and quotes the secret'; Do = { $machine.FrxExitCode = 5 } }
            @{ Case = 'stores nothing'; Do = { $machine.FrxStores = $false } }
        ) {
            . $Do
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'secure-key'
            Get-Value $profiles 'CCDLocations' | Should -BeNullOrEmpty -Because 'the registry must not name a secret that is not there'
        }

        It 'restarts the services for a folder that they read at their start' {
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes -match '^restart' | Should -Be 'restart frxsvc', 'restart frxccds'
        }

        It 'restarts nothing while a user has a container, and says when it counts: <_>' -ForEach 'HKLM:\SOFTWARE\FSLogix\Profiles\Sessions', 'HKLM:\SOFTWARE\Policies\FSLogix\ODFC\Sessions' {
            Set-Value $_ 'x' 1
            Set-Value "$_\S-1-5-21-1-2-3-1001" 'RefCount' 1
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -Not -Match '^restart'
            $seen.Text | Should -Match 'count from the next restart of the host on'
        }

        It 'restarts them in a later run, once the user is gone, and then no more' {
            Set-Value "$profiles\Sessions" 'x' 1
            Set-Value "$profiles\Sessions\S-1-5-21-1-2-3-1001" 'RefCount' 1
            $null = Invoke-Guest Set-FslogixProfile $with
            $machine.Registry.Remove("$profiles\Sessions\S-1-5-21-1-2-3-1001")
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes | Should -Contain 'restart frxccds'
            (Invoke-Guest Set-FslogixProfile $with).Changes | Should -BeNullOrEmpty
        }

        It 'restarts the services when the folder goes back to the default' {
            $null = Invoke-Guest Set-FslogixProfile $with
            Set-Lines $with $cache[0..($cache.Count - 2)]
            $with.Removed += "`nHKLM\SYSTEM\CurrentControlSet\Services\frxccd\Parameters|CacheDirectory"
            $seen = Invoke-Guest Set-FslogixProfile $with
            Get-Value $driver 'CacheDirectory' | Should -BeNullOrEmpty
            $seen.Changes | Should -Contain 'restart frxccds'
        }

        It 'stores four secrets, each under its name' {
            $with.SecureKeys = "avd-a`navd-b`navd-c`navd-d"
            1..4 | ForEach-Object { $with["SecureKey$_"] = "$connection;Number=$_" }
            (Invoke-Guest Set-FslogixProfile $with).ExitCode | Should -Be 0
            $machine.Vault['avd-c'] | Should -BeExactly "$connection;Number=3"
        }
    }

    Context 'a second run' {
        It 'changes nothing' {
            $null = Invoke-Guest Set-FslogixProfile $with
            $machine.Now = $machine.Now.AddDays(1)
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $seen.Changes | Should -BeNullOrEmpty
            $seen.Text | Should -Match 'Nothing had to be changed'
            Get-Value $memory 'LastChange' | Should -BeExactly '2026-11-27T08:00:00Z'
        }

        It 'starts a service that has been stopped, and no more' {
            $null = Invoke-Guest Set-FslogixProfile $with
            $machine.Services.frxsvc.Status = 'Stopped'
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes | Should -Contain 'start frxsvc'
            $seen.Changes | Should -Not -Match "^value $([regex]::Escape($profiles))"
        }

        It 'scans again what is no longer excluded, and keeps the exclusions of others' {
            $machine.Defender.Path = @('C:\Other\*')
            $null = Invoke-Guest Set-FslogixProfile $with
            $with.ExcludedPaths = '%ProgramFiles%\FSLogix\Apps\frxdrv.sys'
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.Changes | Should -Contain 'defender - \\sofs.corp.contoso.test\Profiles\*\*.VHDX'
            $machine.Defender.Path | Should -Be 'C:\Other\*', '%ProgramFiles%\FSLogix\Apps\frxdrv.sys'
        }

        It 'scans all again when the config excludes nothing any more' {
            $null = Invoke-Guest Set-FslogixProfile $with
            $with.Remove('ExcludedPaths')
            $with.Remove('ExcludedProcesses')
            (Invoke-Guest Set-FslogixProfile $with).ExitCode | Should -Be 0
            @($machine.Defender.Path).Count + @($machine.Defender.Process).Count | Should -Be 0
        }

        It 'takes an account out of a group that the config no longer names' {
            $null = Invoke-Guest Set-FslogixProfile $with
            $with.Exclude = '.\localadmin'
            $null = Invoke-Guest Set-FslogixProfile $with
            $machine.Groups['FSLogix Profile Exclude List'].Name | Should -Be 'AVD-001\localadmin'
        }

        It 'goes from shares to Cloud Cache and back' {
            $shares = $with.Clone()
            $null = Invoke-Guest Set-FslogixProfile $with
            Set-Lines $with $cache
            $with.Removed = 'HKLM\SOFTWARE\FSLogix\Profiles|VHDLocations'
            $with.SecureKeys = 'avd-blob'
            $with.SecureKey1 = $connection
            $null = Invoke-Guest Set-FslogixProfile $with
            Get-Value $profiles 'VHDLocations' | Should -BeNullOrEmpty
            $seen = Invoke-Guest Set-FslogixProfile $shares
            $seen.ExitCode | Should -Be 0
            Get-Value $profiles 'CCDLocations' | Should -BeNullOrEmpty
            Get-Value $profiles 'VHDLocations' | Should -BeExactly '\\sofs.corp.contoso.test\Profiles'
        }
    }

    Context 'an interrupted run' {
        It 'is completed after every single change, and ends as an uninterrupted one' {
            Set-Lines $with $cache
            $with.Removed = "HKLM\SOFTWARE\FSLogix\Profiles|VHDLocations`nHKLM\SOFTWARE\Policies\FSLogix\ODFC|Enabled"
            $with.SecureKeys = 'avd-blob'
            $with.SecureKey1 = $connection
            $with.Include = 'CONTOSO\AVD Users'
            $fresh = { $machine = New-GuestMachine -Root $TestDrive; $machine.FolderProtected = $true; $machine.Services.WinDefend = @{ Status = 'Running'; StartType = 'Automatic' }; New-Fslogix; Set-Value $profiles 'VHDLocations' '\\old\share' }
            . $fresh
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode | Should -Be 0
            $count = $seen.Changes.Count
            $count | Should -BeGreaterThan 15
            foreach ($at in 1..$count) {
                . $fresh
                $cut = Invoke-Guest Set-FslogixProfile $with -KillAt $at
                $cut.ExitCode | Should -Be 137 -Because "the run is cut off after change $at"
                if ($cut.Changes -notcontains "value $profiles\CCDLocations") { Get-Value $profiles 'Enabled' | Should -BeNullOrEmpty }
                $seen = Invoke-Guest Set-FslogixProfile $with
                $cut.Changes + $seen.Changes | Should -Contain 'restart frxccds'
                $seen.ExitCode | Should -Be 0
                @($machine.Groups['FSLogix Profile Include List'].Name) | Should -Be 'CONTOSO\AVD Users'
                Get-Value $profiles 'Enabled' | Should -Be 1
                Get-Value $profiles 'VHDLocations' | Should -BeNullOrEmpty
                $machine.Vault['avd-blob'] | Should -BeExactly $connection
                @($machine.Defender.Path).Count | Should -Be 2
                (Invoke-Guest Set-FslogixProfile $with).Changes | Should -BeNullOrEmpty
            }
        }
    }

    Context 'failures' {
        It 'fails on <Case>' -ForEach @(
            @{ Case = 'an account that nobody knows'; Do = { $machine.UnknownMembers = @('CONTOSO\Domain Admins') }; Is = 'member'; Says = 'Domain Admins' }
            @{ Case = 'a group that does not keep an account'; Do = { $machine.GuardedMembers = @('CONTOSO\Domain Admins') }; Is = 'member'; Says = 'Domain Admins' }
            @{ Case = 'a group that is not there'; Do = { $machine.Groups.Remove('FSLogix ODFC Include List') }; Is = 'member'; Says = 'ODFC Include List' }
            @{ Case = 'an exclusion that Defender does not keep'; Do = { $machine.GuardedExclusions = @('%ProgramFiles%\FSLogix\Apps\frxdrv.sys') }; Is = 'exclusion'; Says = 'frxdrv' }
            @{ Case = 'a process that Defender does not exclude'; Do = { $machine.GuardedExclusions = @('%ProgramFiles%\FSLogix\Apps\frxsvc.exe') }; Is = 'exclusion'; Says = 'frxsvc' }
            @{ Case = 'a value that the registry does not keep'; Do = { $machine.GuardedValues = @('VolumeType') }; Is = 'registry'; Says = 'VolumeType' }
            @{ Case = 'a value that comes back'; Do = { Set-Value $profiles 'CCDLocations' 'x'; $machine.GuardedValues = @('CCDLocations') }; Is = 'registry'; Says = 'CCDLocations' }
            @{ Case = 'a disabled service'; Do = { $machine.Services.frxccds = @{ Status = 'Stopped'; StartType = 'Disabled' } }; Is = 'service'; Says = 'frxccds' }
            @{ Case = 'a service that does not start'; Do = { $machine.Services.frxsvc.Status = 'Stopped'; $machine.BrokenServices = @('frxsvc') }; Is = 'not-running'; Says = 'frxsvc' }
        ) {
            . $Do
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode, $seen.Code | Should -Be 1, $Is
            $seen.Message | Should -Match $Says
        }

        It 'refuses <Case>, and changes nothing' -ForEach @(
            @{ Case = 'values that changed on the way'; Do = { $with.Values = $with.Values.Replace(',', ' ').Replace('vhdx', 'vhd') } }
            @{ Case = 'values without a hash'; Do = { $with.ValuesHash = '' } }
            @{ Case = 'a line that is no value'; Do = { Set-Lines $with 'HKLM\SOFTWARE\FSLogix\Profiles|Enabled' } }
            @{ Case = 'a number that is none'; Do = { Set-Lines $with 'HKLM\SOFTWARE\FSLogix\Profiles|Enabled|Number|one' } }
            @{ Case = 'a value of the user'; Do = { Set-Lines $with 'HKCU\SOFTWARE\FSLogix\Profiles|Enabled|Number|1' } }
            @{ Case = 'a removal that is none'; Do = { $with.Removed = 'Enabled' } }
            @{ Case = 'no oldest version'; Do = { $with.OldestVersion = '' } }
            @{ Case = 'an address that is none'; Do = { $with.InstallerUri = 'ftp://mirror.test/setup.exe' } }
            @{ Case = 'nobody to include'; Do = { $with.Include = '' } }
            @{ Case = 'an account that cannot be one'; Do = { $with.Exclude = 'a|b' } }
            @{ Case = 'an exclusion that cannot be one'; Do = { $with.ExcludedPaths = 'C:\a|b' } }
            @{ Case = 'a process that cannot be one'; Do = { $with.ExcludedProcesses = '"a.exe"' } }
            @{ Case = 'a secret without a name'; Do = { $with.SecureKey1 = $connection } }
            @{ Case = 'a name without a secret'; Do = { $with.SecureKeys = 'avd-blob' } }
            @{ Case = 'a name that would be an argument'; Do = { $with.SecureKeys = 'avd -value x'; $with.SecureKey1 = $connection } }
            @{ Case = 'a secret that would end an argument'; Do = { $with.SecureKeys = 'avd-blob'; $with.SecureKey1 = "$connection`" -key x" } }
        ) {
            . $Do
            $seen = Invoke-Guest Set-FslogixProfile $with
            $seen.ExitCode, $seen.Code | Should -Be 1, 'parameter'
            $seen.Changes | Should -BeNullOrEmpty
        }

        It 'reads line ends of either kind' {
            foreach ($name in 'Values', 'Removed', 'ExcludedPaths', 'Exclude') { $with[$name] = $with[$name].Replace("`n", "`r`n") }
            (Invoke-Guest Set-FslogixProfile $with).ExitCode | Should -Be 0
        }
    }
}
