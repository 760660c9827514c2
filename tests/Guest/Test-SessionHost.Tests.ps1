BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    $profiles = 'HKLM:\SOFTWARE\FSLogix\Profiles'
    $sid = 'S-1-5-21-1-2-3-1104'
    $tenant = '00000000-0000-0000-0000-000000000001'

    # the lines of the checks, by their names
    function Get-Found {
        param([object] $Seen)

        $found = @{}
        foreach ($line in $Seen.Printed) { if ($line -cmatch 'AVDPULUMI-CHECK ([a-z]+) ([a-z]+) ?(.*)$') { $found[$Matches[1]] = @{ State = $Matches[2]; Says = $Matches[3] } } }
        return $found
    }
}

Describe 'Test-SessionHost' {
    BeforeEach {
        $machine = New-GuestMachine -Root $TestDrive
        $machine.FolderProtected = $true
        $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }
        $machine.Services.Netlogon.Status = 'Running'
        $machine.Entra = @('             AzureAdJoined : YES', "                  TenantId : $tenant")
        $machine.Dns = @{ 'corp.contoso.test' = @('10.0.0.4'); 'sofs.corp.contoso.test' = @('10.0.0.9') }
        New-Fslogix
        Set-Value $profiles 'Enabled' 1
        Set-Value $profiles 'VHDLocations' '\\sofs.corp.contoso.test\Profiles'
        $machine.Registry["$profiles\Sessions"] = @{}
        Set-Value "$profiles\Sessions\$sid" 'Status' 0
        $with = @{
            JoinType = 'hybrid'; DomainName = 'corp.contoso.test'; TenantId = $tenant; Names = 'corp.contoso.test,sofs.corp.contoso.test'
            Endpoints = 'login.microsoftonline.com:443,a.test:443,b.test:80,c.test:443'; TimeServer = 'corp.contoso.test'; MaxOffsetSeconds = '300'; FreeDiskPercent = '10'
            Shares = '\\sofs.corp.contoso.test\Profiles'; Removed = 'HKLM\SOFTWARE\FSLogix\Profiles|CCDLocations'; OldestVersion = '2.9.8884.27471'
            Values = "HKLM\SOFTWARE\FSLogix\Profiles|Enabled|Number|1`nHKLM\SOFTWARE\FSLogix\Profiles|VHDLocations|Text|\\sofs.corp.contoso.test\Profiles"
        }
        $with.ValuesHash = Get-Hash $with.Values
    }

    It 'finds all well, in the order of the checks, and changes nothing' {
        $seen = Invoke-Guest Test-SessionHost $with
        $seen.ExitCode, $seen.LastLine | Should -Be 0, 'AVDPULUMI-OK Test-SessionHost'
        @($seen.Printed | Where-Object { $_ -cmatch 'AVDPULUMI-CHECK' } | ForEach-Object { $_ -replace '^.*AVDPULUMI-CHECK ', '' }) |
            Should -Be 'join passed', 'dns passed', 'endpoints passed', 'shares passed', 'fslogix passed', 'profiles passed', 'time passed', 'disk passed'
        $seen.Changes | Should -BeNullOrEmpty
    }

    It 'finds <Case>' -ForEach @(
        @{ Case = 'another domain'; Do = { $machine.Domain.Domain = 'other.test' }; Check = 'join'; Says = 'in the domain other\.test, not in corp' }
        @{ Case = 'a broken secure channel'; Do = { $machine.SecureChannel = $false }; Check = 'join'; Says = 'secure channel' }
        @{ Case = 'a device that Entra does not know'; Do = { $machine.Entra = @('AzureAdJoined : NO') }; Check = 'join'; Says = 'not joined to Microsoft Entra ID' }
        @{ Case = 'a device with a double'; Do = { $machine.Entra = @('error_hostname_duplicate') }; Check = 'join'; Says = 'stale device' }
        @{ Case = 'a name that DNS does not know'; Do = { $machine.Dns.Remove('sofs.corp.contoso.test') }; Check = 'dns'; Says = 'DNS does not know sofs\.corp\.contoso\.test\.' }
        @{ Case = 'a closed address'; Do = { $machine.ClosedServers = @('b.test:80') }; Check = 'endpoints'; Says = '^No answer from b\.test:80\.$' }
        @{ Case = 'many closed addresses'; Do = { $machine.ClosedServers = @('login.microsoftonline.com:443', 'a.test:443', 'b.test:80', 'c.test:443') }; Check = 'endpoints'; Says = 'b\.test:80; others were not tried' }
        @{ Case = 'a file server that does not answer'; Do = { $machine.ClosedServers = @('sofs.corp.contoso.test:445') }; Check = 'shares'; Says = 'cannot be reached on TCP 445' }
        @{ Case = 'no FSLogix'; Do = { $machine.Services.Remove('frxsvc') }; Check = 'fslogix'; Says = 'not installed' }
        @{ Case = 'a value that differs'; Do = { Set-Value $profiles 'VHDLocations' '\\canary\share' }; Check = 'fslogix'; Says = '^1 registry values differ: VHDLocations\.$' }
        @{ Case = 'a value that must not be there'; Do = { Set-Value $profiles 'CCDLocations' 'AccountKey=canary' }; Check = 'fslogix'; Says = 'must not be there: CCDLocations\.$' }
        @{ Case = 'a profile that was not mounted'; Do = { Set-Value "$profiles\Sessions\$sid" 'Status' 12 }; Check = 'profiles'; Says = '1 of 1 profiles failed, status 12' }
        @{ Case = 'a clock that is off'; Do = { $machine.TimeSample = @('08:00:00, -301.2345s') }; Check = 'time'; Says = 'off by -301 seconds' }
        @{ Case = 'a time server that does not answer'; Do = { $machine.TimeSample = @('08:00:00, error: 0x800705B4') }; Check = 'time'; Says = 'UDP 123' }
        @{ Case = 'a full disk'; Do = { $machine.Disks[0].FreeSpace = 12GB }; Check = 'disk'; Says = '9 % of C: are free, and 10 must be' }
    ) {
        . $Do
        $seen = Invoke-Guest Test-SessionHost $with
        $found = Get-Found $seen
        $found[$Check].State | Should -Be 'failed'
        $found[$Check].Says | Should -Match $Says
        # the others go on, but for names and servers that are the same
        @($found.Keys).Count | Should -Be 8
        @($found.Values | Where-Object { $_.State -eq 'failed' }).Count | Should -Be 1
        $seen.ExitCode, $seen.LastLine | Should -Be 0, 'AVDPULUMI-OK Test-SessionHost'
        $seen.Changes | Should -BeNullOrEmpty
        $seen.Text | Should -Not -Match 'canary|S-1-5-21'
    }

    It 'says of a check that Windows does not let it make that it does not know, and not why' {
        $machine.Disks = @(@{ DeviceID = 'C:'; Size = 0; FreeSpace = 0 })
        $seen = Invoke-Guest Test-SessionHost $with
        $found = (Get-Found $seen).disk
        $found.State | Should -Be 'unknown'
        $found.Says | Should -Match '^Windows reported [A-Za-z]+; the log has the sentence\.$'
    }

    It 'passes where nobody has signed in' {
        $machine.Registry.Remove("$profiles\Sessions\$sid")
        (Get-Found (Invoke-Guest Test-SessionHost $with)).profiles.State | Should -Be 'passed'
    }

    It 'looks at what the host is to have: <JoinType>' -ForEach @(
        @{ JoinType = 'domain'; Break = { $machine.Entra = @() } }
        @{ JoinType = 'entra'; Break = { $machine.Domain = @{ PartOfDomain = $false; Domain = 'WORKGROUP' } } }
    ) {
        . $Break
        $with.JoinType = $JoinType
        (Get-Found (Invoke-Guest Test-SessionHost $with)).join.State | Should -Be 'passed'
    }

    It 'leaves out what there is not' {
        foreach ($name in 'Names', 'Endpoints', 'Shares', 'Values', 'ValuesHash', 'Removed', 'OldestVersion') { $with.Remove($name) }
        $found = Get-Found (Invoke-Guest Test-SessionHost $with)
        @($found.Keys | Where-Object { $found[$_].State -eq 'passed' } | Sort-Object) | Should -Be 'disk', 'join', 'time'
        @($found.Keys | Where-Object { $found[$_].State -eq 'absent' } | Sort-Object) | Should -Be 'dns', 'endpoints', 'fslogix', 'profiles', 'shares'
    }

    It 'fits into the output that Azure keeps, whatever it found' {
        $machine.Domain.Domain = "$('long-' * 60)$([char] 233).test"
        $machine.Entra = @()
        $machine.Dns = @{}
        $machine.ClosedServers = @('login.microsoftonline.com:443', 'a.test:443', 'b.test:80', 'sofs.corp.contoso.test:445')
        Set-Value $profiles 'Enabled' 0
        $machine.TimeSample = @()
        $machine.Disks[0].FreeSpace = 0
        $seen = Invoke-Guest Test-SessionHost $with
        [System.Text.Encoding]::UTF8.GetByteCount(($seen.Printed -join "`r`n")) | Should -BeLessOrEqual 4096
        @((Get-Found $seen).Keys).Count | Should -Be 8
    }

    It 'refuses <Case>' -ForEach @(
        @{ Case = 'another kind of join'; Do = { $with.JoinType = 'workgroup' } }
        @{ Case = 'a domain that is none'; Do = { $with.DomainName = 'a b' } }
        @{ Case = 'a tenant that is none'; Do = { $with.TenantId = 'contoso' } }
        @{ Case = 'a name that is none'; Do = { $with.Names = 'a;b' } }
        @{ Case = 'an address without a port'; Do = { $with.Endpoints = 'a.test' } }
        @{ Case = 'no time server'; Do = { $with.TimeServer = '' } }
        @{ Case = 'an offset that is none'; Do = { $with.MaxOffsetSeconds = '0' } }
        @{ Case = 'a part that is none'; Do = { $with.FreeDiskPercent = '100' } }
        @{ Case = 'a share that is none'; Do = { $with.Shares = 'C:\Profiles' } }
        @{ Case = 'values that changed on the way'; Do = { $with.Values += ' ' } }
        @{ Case = 'a hash that is none'; Do = { $with.ValuesHash = 'x' } }
        @{ Case = 'a removal that is none'; Do = { $with.Removed = 'x' } }
        @{ Case = 'a version that is none'; Do = { $with.OldestVersion = 'new' } }
    ) {
        . $Do
        $seen = Invoke-Guest Test-SessionHost $with
        $seen.ExitCode, $seen.Code | Should -Be 1, 'parameter'
    }
}
