# Waits until the machine is joined, restarted and at rest, so that nothing that follows is cut off by the restart of the join. It changes nothing.
# Sources: Test-ComputerSecureChannel, https://learn.microsoft.com/powershell/module/microsoft.powershell.management/test-computersecurechannel
#          dsregcmd, https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd
[CmdletBinding(PositionalBinding = $false)]
param(
    # domain: Active Directory, also where the device becomes hybrid later; entra: Microsoft Entra ID alone
    [string] $JoinType = '',
    # the DNS name of the domain; with domain
    [string] $DomainName = '',
    # the tenant's id; with entra
    [string] $TenantId = '',
    # how long Windows must have been up, with all checks passed
    [string] $MarginSeconds = '',
    # how long to wait for all of it
    [string] $TimeoutSeconds = ''
)

. "$PSScriptRoot/Common.ps1"

$pauseSeconds = 15
$dnsName = '^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$'
$guid = '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'

# Keys that are there while Windows waits for a restart. Files to be renamed at the next start are left out: browsers leave them behind all the time.
$pendingKeys = @(
    'HKLM:\SYSTEM\CurrentControlSet\Services\Netlogon\JoinDomain'
    'HKLM:\SYSTEM\CurrentControlSet\Services\Netlogon\AvoidSpnSet'
    'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
    'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
)
$computerNames = 'HKLM:\SYSTEM\CurrentControlSet\Control\ComputerName'

# What is still missing, as a code and a sentence; nothing when all is well.
function Get-Lack {
    $lack = if ($JoinType -eq 'domain') { Get-DomainLack } else { Get-EntraLack }
    if ($lack) { return @{ Code = 'not-joined'; Text = $lack } }
    $pending = Get-PendingRestart
    if ($pending) { return @{ Code = 'restart-pending'; Text = "Windows waits for a restart ($pending)." } }
}

. "$PSScriptRoot/Join.ps1"

function Get-PendingRestart {
    $keys = @($pendingKeys | Where-Object { Test-Path -LiteralPath $_ } | ForEach-Object { ($_ -split '\\')[-1] })
    $active = Get-RegistryValue -Path "$computerNames\ActiveComputerName" -Name 'ComputerName'
    $next = Get-RegistryValue -Path "$computerNames\ComputerName" -Name 'ComputerName'
    if ($active -ne $next) { $keys += "the name $next" }
    if (Test-RestartWanted) { $keys += 'a setting that is read at the start' }
    return $keys -join ', '
}

function Get-UpSeconds {
    return ((Get-Date) - (Get-CimInstance -ClassName Win32_OperatingSystem).LastBootUpTime).TotalSeconds
}

Invoke-GuestScript -Name 'Wait-DomainJoin' -Body {
    $JoinType = Read-Text -Name 'JoinType' -Text $JoinType -Pattern '^(domain|entra)$' -Expected 'domain or entra'
    if ($JoinType -eq 'domain') { $DomainName = Read-Text -Name 'DomainName' -Text $DomainName -Pattern $dnsName -Expected 'the DNS name of a domain' }
    else { $TenantId = Read-Text -Name 'TenantId' -Text $TenantId -Pattern $guid -Expected 'the id of a tenant' }
    $margin = Read-Integer -Name 'MarginSeconds' -Text $MarginSeconds -Minimum 0 -Maximum 1800
    $timeout = Read-Integer -Name 'TimeoutSeconds' -Text $TimeoutSeconds -Minimum 60 -Maximum 7200

    $end = (Get-Date).AddSeconds($timeout)
    $said = ''
    while ($true) {
        $lack = Get-Lack
        if (($null -eq $lack) -and ((Get-UpSeconds) -ge $margin)) { break }
        if ($null -eq $lack) { $lack = @{ Code = 'restart-pending'; Text = "Windows has been up for less than $margin seconds." } }
        if ($lack.Text -ne $said) { Write-Log $lack.Text }
        $said = $lack.Text
        if ((Get-Date) -ge $end) { Stop-GuestScript -Code $lack.Code -Message "$($lack.Text) The script waited for $timeout seconds." }
        Start-Sleep -Seconds $pauseSeconds
    }

    Write-Log 'The machine is joined, and no restart is pending.'
}
