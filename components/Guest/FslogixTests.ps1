$unc = '^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$'
$smbPort = 445
$mostEvents = 20

function Test-Program {
    param([System.Version] $Oldest)

    $version = Get-FslogixVersion
    if ($null -eq $version) { Stop-GuestScript -Code 'fslogix-missing' -Message 'FSLogix is not installed. Set fslogix.installer_uri, or install it in the image.' }
    if ($version -lt $Oldest) { Stop-GuestScript -Code 'fslogix-old' -Message "FSLogix is $version, older than $Oldest. Set fslogix.installer_uri, or renew the image." }
    foreach ($name in $script:FslogixServices) {
        $service = Get-Service -Name $name -ErrorAction SilentlyContinue
        if (($null -eq $service) -or ("$($service.Status)" -ne 'Running')) { Stop-GuestScript -Code 'not-running' -Message "The service $name does not run. Restart the host, and read its events." }
    }

    Write-Log "FSLogix $version is installed, and its services run."
}

# All that differs, not the first alone. A secret is never among the values.
function Test-Registry {
    param([object[]] $Expected, [object[]] $Absent)

    $faults = New-Object 'System.Collections.Generic.List[string]'
    foreach ($value in $Expected) {
        if (Test-RegistryValue @value) { continue }
        $now = Get-RegistryValue -Path $value.Path -Name $value.Name
        $faults.Add("$($value.Path)\$($value.Name) is $(if ($null -eq $now) { 'missing' } else { "'$now'" }), not '$($value.Value)'.")
    }

    foreach ($value in $Absent) {
        if ($null -ne (Get-RegistryValue -Path $value.Path -Name $value.Name)) { $faults.Add("$($value.Path)\$($value.Name) must not be there.") }
    }

    foreach ($fault in $faults) { Write-Log $fault }
    if ($faults.Count -gt 0) { Stop-GuestScript -Code 'differs' -Message "$($faults.Count) registry values are not as the config says. The first: $($faults[0])" }
    Write-Log "All $($Expected.Count) registry values are as the config says."
}

function Test-Share {
    param([string[]] $Paths, [string[]] $Folders, [bool] $WritesHere)

    $servers = @(@($Paths) + @($Folders) | Where-Object { $_ } | ForEach-Object { $_.Split('\')[2] } | Sort-Object -Unique)
    foreach ($server in $servers) {
        if (-not (Test-NetConnection -ComputerName $server -Port $smbPort -InformationLevel Quiet -WarningAction SilentlyContinue)) {
            Stop-GuestScript -Code 'share' -Message "$server cannot be reached on TCP $smbPort. Check the server, its name in DNS, and the firewalls on the way."
        }

        Write-Log "$server answers on TCP $smbPort."
    }

    if (-not $WritesHere) {
        if ($Paths.Count -gt 0) { Write-Log 'Nothing is written to the shares: users open them, and the host has no right to. The first sign-in of a user is the proof.' }
        return
    }

    foreach ($path in $Paths) { Test-Writing -Path $path }
}

function Test-Writing {
    param([string] $Path)

    $file = "$Path\avd-write-test-$env:COMPUTERNAME.tmp"
    try {
        $null = New-Item -ItemType File -Path $file -Force
        Remove-Item -LiteralPath $file -Force
        Write-Log "The host can write to $Path."
    }
    catch {
        Stop-GuestScript -Code 'share-write' -Message "The host cannot write to ${Path}: $($_.Exception.Message)"
    }
}

# When FSLogix was last changed here; a day ago on a host that another tool set up.
function Get-LastChange {
    $text = [string] (Get-RegistryValue -Path $script:FslogixMemory -Name 'LastChange')
    if (-not $text) { return (Get-Date).AddDays(-1) }
    return [System.DateTime]::Parse($text)
}

# For Get-WinEvent, no event is a fault.
function Get-EventSince {
    param([hashtable] $Filter)

    try { return @(Get-WinEvent -FilterHashtable $Filter -MaxEvents $mostEvents) }
    catch {
        if ($_.FullyQualifiedErrorId -notlike 'NoMatchingEventsFound*') { Write-Log "The log $($Filter.LogName) cannot be read: $($_.Exception.Message)" }
        return @()
    }
}

function Test-Event {
    param([int[]] $Temporary, [int[]] $Attach)

    $since = Get-LastChange
    # a container that is locked for a moment is everyday life, and has an alert: it is said, and is no failure
    foreach ($log in 'Microsoft-FSLogix-Apps/Admin', 'Microsoft-FSLogix-Apps/Operational') {
        $seen = @(Get-EventSince @{ LogName = $log; Id = $Attach; StartTime = $since })
        foreach ($entry in $seen) { Write-Log "Event $($entry.Id) of FSLogix: $($entry.Message)" }
    }

    $seen = @(Get-EventSince @{ LogName = 'Application'; ProviderName = 'Microsoft-Windows-User Profiles Service'; Id = $Temporary; StartTime = $since })
    foreach ($entry in $seen) { Write-Log "Event $($entry.Id) of Windows: $($entry.Message)" }
    if ($seen.Count -gt 0) {
        Stop-GuestScript -Code 'temporary-profile' -Message "Windows gave a temporary profile $($seen.Count) times since $($since.ToString('yyyy-MM-dd HH:mm')). The log has the events."
    }

    Write-Log 'No temporary profile was given since the last change.'
}
