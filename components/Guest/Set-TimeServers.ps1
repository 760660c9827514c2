# Sets the time servers of a machine that is in no domain. In a domain, time comes from the domain controllers.
# Source: Windows Time service tools and settings, https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
[CmdletBinding(PositionalBinding = $false)]
param(
    # DNS names or IPv4 addresses, as a list
    [string] $Servers = ''
)

. "$PSScriptRoot/Common.ps1"

$parameters = 'HKLM:\SYSTEM\CurrentControlSet\Services\W32Time\Parameters'
$hostName = '^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$'
# 0x8: as a client of the server, at the intervals that Windows finds best
$clientFlag = '0x8'
$tries = 6
$pauseSeconds = 10

function Sync-Clock {
    for ($try = 1; $try -le $tries; $try++) {
        $answer = w32tm.exe /resync /rediscover
        if ($LASTEXITCODE -eq 0) { return }
        Write-Log "The clock could not be set (try $try of $tries): $answer"
        if ($try -lt $tries) { Start-Sleep -Seconds $pauseSeconds }
    }

    Stop-GuestScript -Code 'time' -Message "The clock cannot be set from $Servers. Open UDP 123 to the servers, and check their names."
}

Invoke-GuestScript -Name 'Set-TimeServers' -Body {
    $names = Read-List -Name 'Servers' -Text $Servers -Pattern $hostName -Expected 'DNS names or IPv4 addresses'
    if ($names.Count -eq 0) { Stop-GuestScript -Code 'parameter' -Message 'The parameter Servers must name one time server at least.' }
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem
    if ($computer.PartOfDomain) {
        Stop-GuestScript -Code 'in-domain' -Message "The machine is in the domain $($computer.Domain), where time comes from the domain controllers. Set the time servers there."
    }

    if ("$((Get-Service -Name W32Time).StartType)" -ne 'Automatic') {
        Set-Service -Name W32Time -StartupType Automatic
        Add-Change 'The service W32Time starts with Windows.'
    }

    $before = $script:Changes
    $peers = @($names | ForEach-Object { "$_,$clientFlag" }) -join ' '
    Set-RegistryValue -Path $parameters -Name 'NtpServer' -Type 'String' -Value $peers
    Set-RegistryValue -Path $parameters -Name 'Type' -Type 'String' -Value 'NTP'
    $isNew = $script:Changes -gt $before
    Start-NeededService -Name 'W32Time'
    if ($isNew) {
        $answer = w32tm.exe /config /update
        if ($LASTEXITCODE -ne 0) { Stop-GuestScript -Code 'time' -Message "The time service does not accept its new servers: $answer" }
    }

    # also on a second run: it is the proof that the servers can be reached
    Sync-Clock
}
