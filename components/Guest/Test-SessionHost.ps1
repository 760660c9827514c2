# Looks whether a session host works, from the inside: join, names, endpoints, shares, FSLogix, profiles, clock and disk. It changes nothing, and goes on after a check that fails.
# What it found is one line for each check, AVDPULUMI-CHECK <check> <passed, failed, unknown or absent> <sentence>. No line has the name, the security id or a path of a user.
# Sources: FSLogix codes and what they mean, https://learn.microsoft.com/fslogix/troubleshooting-error-codes
#          w32tm, https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
[CmdletBinding(PositionalBinding = $false)]
param(
    # domain: Active Directory alone; hybrid: both; entra: Microsoft Entra ID alone
    [string] $JoinType = '',
    # the DNS name of the domain; with domain and hybrid
    [string] $DomainName = '',
    # the tenant's id; with hybrid and entra
    [string] $TenantId = '',
    # names that DNS must know
    [string] $Names = '',
    # addresses that must answer, each as name:port
    [string] $Endpoints = '',
    # the time server that the clock is compared with
    [string] $TimeServer = '',
    # how far the clock may be off
    [string] $MaxOffsetSeconds = '',
    # how much of the system disk must be free
    [string] $FreeDiskPercent = '',
    # the shares of containers, a line for each
    [string] $Shares = '',
    # the registry values of FSLogix, a line for each: key|name|type|value
    [string] $Values = '',
    # their SHA-256
    [string] $ValuesHash = '',
    # the registry values that must not be there, a line for each: key|name
    [string] $Removed = '',
    # the oldest version of FSLogix that will do
    [string] $OldestVersion = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/Fslogix.ps1"
. "$PSScriptRoot/Join.ps1"
. "$PSScriptRoot/FslogixTests.ps1"

$hostName = '^[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?)*$'
$endpoint = '^[A-Za-z0-9][A-Za-z0-9.-]{0,252}:[0-9]{1,5}$'
$guid = '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'
# each closed one costs the time that Windows tries it
$mostClosed = 3
# below the room that Azure has for the output, for all checks together
$longestDetail = 180
# FSLogix's codes of errors; 0 is success, larger ones are normal states
$largestError = 99
$sessions = 'HKLM:\SOFTWARE\FSLogix\Profiles\Sessions'
$results = New-Object 'System.Collections.Generic.List[string]'

# A check returns what is wrong, a part of a sentence for each, or stops with a code.
function Invoke-Check {
    param([string] $Name, [bool] $Applies, [scriptblock] $Body)

    if (-not $Applies) { $results.Add("AVDPULUMI-CHECK $Name absent"); return }
    try {
        $lacks = @(& $Body)
        $state = if ($lacks.Count -eq 0) { 'passed' } else { 'failed' }
        $detail = $lacks -join ' '
    }
    catch {
        $isFound = $_.Exception.Data.Contains('GuestCode')
        $state = if ($isFound) { 'failed' } else { 'unknown' }
        # what Windows says of a fault may name a user
        $detail = if ($isFound) { $_.Exception.Message } else { "Windows reported $($_.Exception.GetType().Name); the log has the sentence." }
        Write-Log "$Name`: $($_.Exception.Message)"
    }

    $plain = (Hide-Secret $detail) -replace '[^\x20-\x7E]', '?'
    $results.Add("AVDPULUMI-CHECK $Name $state $(if ($plain.Length -gt $longestDetail) { $plain.Substring(0, $longestDetail - 3) + '...' } else { $plain })".Trim())
}

function Get-JoinLack {
    if ($JoinType -ne 'entra') { Get-DomainLack }
    if ($JoinType -ne 'domain') { Get-EntraLack }
}

function Get-NameLack {
    param([string[]] $Wanted)

    $unknown = @($Wanted | Where-Object { -not @(Resolve-DnsName -Name $_ -Type A -ErrorAction SilentlyContinue).Count })
    if ($unknown.Count -gt 0) { "DNS does not know $($unknown -join ', ')." }
}

function Get-EndpointLack {
    param([string[]] $Wanted)

    $closed = New-Object 'System.Collections.Generic.List[string]'
    foreach ($address in $Wanted) {
        $name, $port = $address.Split(':')
        if (Test-NetConnection -ComputerName $name -Port ([int] $port) -InformationLevel Quiet -WarningAction SilentlyContinue) { continue }
        $closed.Add($address)
        if ($closed.Count -ge $mostClosed) { break }
    }

    if ($closed.Count -eq 0) { return }
    "No answer from $($closed -join ', ')$(if ($closed.Count -ge $mostClosed) { '; others were not tried' })."
}

# Values may have what nobody should read in an output, so names alone are said.
function Get-RegistryLack {
    param([object[]] $Expected, [object[]] $Absent)

    $differ = @($Expected | Where-Object { -not (Test-RegistryValue -Path $_.Path -Name $_.Name -Type $_.Type -Value $_.Value) } | ForEach-Object { $_.Name })
    if ($differ.Count -gt 0) { "$($differ.Count) registry values differ: $($differ -join ', ')." }
    $there = @($Absent | Where-Object { $null -ne (Get-RegistryValue -Path $_.Path -Name $_.Name) } | ForEach-Object { $_.Name })
    if ($there.Count -gt 0) { "$($there.Count) registry values must not be there: $($there -join ', ')." }
}

# The state of the last mount of each user who is signed in, or was since Windows started.
function Get-ProfileLack {
    if (-not (Test-Path -LiteralPath $sessions)) { return }
    $codes = @(Get-ChildItem -LiteralPath $sessions | ForEach-Object { Get-RegistryValue -Path $_.PSPath -Name 'Status' } | Where-Object { $null -ne $_ })
    $bad = @($codes | Where-Object { ([int] $_ -ge 1) -and ([int] $_ -le $largestError) })
    if ($bad.Count -gt 0) { "The last mount of $($bad.Count) of $($codes.Count) profiles failed, status $(@($bad | Sort-Object -Unique) -join ', ')." }
}

# The line of a sample is the time and the offset, in every language: 12:00:00, +00.0012345s
function Get-TimeLack {
    param([string] $Server, [int] $Most)

    $said = @(w32tm.exe /stripchart "/computer:$Server" /samples:1 /dataonly) -join "`n"
    if ($said -notmatch ',\s*([+-][0-9]+)\.[0-9]+s') { return "$Server does not say what time it is: UDP 123." }
    $offset = [int] $Matches[1]
    if ([System.Math]::Abs($offset) -ge $Most) { "The clock is off by $offset seconds from $Server; $Most are too many." }
}

function Get-DiskLack {
    param([int] $Least)

    $disk = Get-CimInstance -ClassName Win32_LogicalDisk | Where-Object { $_.DeviceID -eq $env:SystemDrive }
    $free = [System.Math]::Floor(100 * $disk.FreeSpace / $disk.Size)
    if ($free -lt $Least) { "$free % of $env:SystemDrive are free, and $Least must be." }
}

Invoke-GuestScript -Name 'Test-SessionHost' -Body {
    $JoinType = Read-Text -Name 'JoinType' -Text $JoinType -Pattern '^(domain|hybrid|entra)$' -Expected 'domain, hybrid or entra'
    $DomainName = Read-Text -Name 'DomainName' -Text $DomainName -Pattern "$hostName|^$" -Expected 'the DNS name of a domain'
    $TenantId = Read-Text -Name 'TenantId' -Text $TenantId -Pattern "$guid|^$" -Expected 'the id of a tenant'
    $wantedNames = Read-List -Name 'Names' -Text $Names -Pattern $hostName -Expected 'DNS names'
    $wantedEndpoints = Read-List -Name 'Endpoints' -Text $Endpoints -Pattern $endpoint -Expected 'addresses such as name:443'
    $server = Read-Text -Name 'TimeServer' -Text $TimeServer -Pattern $hostName -Expected 'a DNS name'
    $most = Read-Integer -Name 'MaxOffsetSeconds' -Text $MaxOffsetSeconds -Minimum 1 -Maximum 3600
    $least = Read-Integer -Name 'FreeDiskPercent' -Text $FreeDiskPercent -Minimum 1 -Maximum 99
    $paths = Read-Lines -Name 'Shares' -Text $Shares -Pattern $unc -Expected 'paths such as \\server\share'
    $oldest = Read-Text -Name 'OldestVersion' -Text $OldestVersion -Pattern '^([0-9]+(\.[0-9]+){1,3})?$' -Expected 'a version'
    $absent = Read-RegistryNames -Name 'Removed' -Text $Removed
    # without FSLogix there are no values, and no hash of them
    $hash = Read-Text -Name 'ValuesHash' -Text $ValuesHash -Pattern '^([0-9A-Fa-f]{64})?$' -Expected 'a SHA-256'
    $expected = if ($oldest) { Read-RegistryLines -Name 'Values' -Text $Values -Hash $hash } else { @() }

    Invoke-Check -Name 'join' -Applies $true -Body { Get-JoinLack }
    Invoke-Check -Name 'dns' -Applies ($wantedNames.Count -gt 0) -Body { Get-NameLack -Wanted $wantedNames }
    Invoke-Check -Name 'endpoints' -Applies ($wantedEndpoints.Count -gt 0) -Body { Get-EndpointLack -Wanted $wantedEndpoints }
    Invoke-Check -Name 'shares' -Applies ($paths.Count -gt 0) -Body { Test-Share -Paths $paths -Folders @() -WritesHere $false }
    Invoke-Check -Name 'fslogix' -Applies ($oldest -ne '') -Body { Test-Program -Oldest $oldest; Get-RegistryLack -Expected $expected -Absent $absent }
    Invoke-Check -Name 'profiles' -Applies ($oldest -ne '') -Body { Get-ProfileLack }
    Invoke-Check -Name 'time' -Applies $true -Body { Get-TimeLack -Server $server -Most $most }
    Invoke-Check -Name 'disk' -Applies $true -Body { Get-DiskLack -Least $least }

    # the output ends with these lines, and nothing of the log pushes them out
    $script:Lines.Clear()
    foreach ($line in $results) { Write-Log $line }
}
