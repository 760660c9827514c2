# Lets clients on managed networks reach the host directly over UDP (RDP Shortpath). Windows listens after its next restart.
# Source: Configure RDP Shortpath, https://learn.microsoft.com/azure/virtual-desktop/configure-rdp-shortpath
[CmdletBinding(PositionalBinding = $false)]
param(
    # the UDP port
    [string] $Port = '',
    # the client networks as a list of IPv4 ranges; empty means any
    [string] $ClientRanges = ''
)

. "$PSScriptRoot/Common.ps1"

$winStations = 'HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations'
$ruleName = 'AvdPulumi-RdpShortpath-In-UDP'
$ipv4Range = '^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$'

# The firewall shows 10.0.0.0/8 as 10.0.0.0/255.0.0.0, and 10.0.0.1/32 without a mask.
function ConvertTo-MaskedRange {
    param([string] $Range)

    $address, $length = $Range.Split('/')
    if (($length -notmatch '^[0-9]+$') -or ($length -eq '32')) { return $Range -replace '/(32|255\.255\.255\.255)$', '' }
    $octets = foreach ($start in 0, 8, 16, 24) {
        $bits = [System.Math]::Max(0, [System.Math]::Min(8, [int] $length - $start))
        256 - [int] [System.Math]::Pow(2, 8 - $bits)
    }

    return '{0}/{1}' -f $address, ($octets -join '.')
}

function Test-Rule {
    param([int] $LocalPort, [string[]] $Ranges)

    $rule = Get-NetFirewallRule -Name $ruleName -ErrorAction SilentlyContinue
    if ($null -eq $rule) { return $false }
    $ports = Get-NetFirewallPortFilter -AssociatedNetFirewallRule $rule
    $service = Get-NetFirewallServiceFilter -AssociatedNetFirewallRule $rule
    $remote = @((Get-NetFirewallAddressFilter -AssociatedNetFirewallRule $rule).RemoteAddress | ForEach-Object { ConvertTo-MaskedRange $_ } | Sort-Object -Unique)
    $wanted = @($Ranges | ForEach-Object { ConvertTo-MaskedRange $_ } | Sort-Object -Unique)
    return ("$($rule.Enabled)" -eq 'True') -and ("$($rule.Direction)" -eq 'Inbound') -and ("$($rule.Action)" -eq 'Allow') -and ("$($rule.Profile)" -eq 'Any') `
        -and ($ports.Protocol -eq 'UDP') -and ("$($ports.LocalPort)" -eq "$LocalPort") -and ($service.Service -eq 'TermService') -and (($remote -join ',') -eq ($wanted -join ','))
}

# A rule that differs is made anew. The profile is any, since the network of a host that is in no domain is public to Windows.
function Set-Rule {
    param([int] $LocalPort, [string[]] $Ranges)

    if (Test-Rule -LocalPort $LocalPort -Ranges $Ranges) { return }
    Get-NetFirewallRule -Name $ruleName -ErrorAction SilentlyContinue | Remove-NetFirewallRule
    $null = New-NetFirewallRule -Name $ruleName -DisplayName 'AvdPulumi: RDP Shortpath (UDP-In)' -Direction Inbound -Action Allow -Enabled True -Profile Any `
        -Protocol UDP -LocalPort $LocalPort -RemoteAddress $Ranges -Program '%SystemRoot%\system32\svchost.exe' -Service TermService
    if (-not (Test-Rule -LocalPort $LocalPort -Ranges $Ranges)) {
        Stop-GuestScript -Code 'firewall' -Message "The firewall rule $ruleName was made and is not as it was made. Look for a policy that guards the firewall."
    }

    Add-Change "The firewall rule $ruleName lets UDP $LocalPort in from $($Ranges -join ', ')."
}

Invoke-GuestScript -Name 'Enable-Shortpath' -Body {
    $udpPort = Read-Integer -Name 'Port' -Text $Port -Minimum 1024 -Maximum 65535
    $ranges = Read-List -Name 'ClientRanges' -Text $ClientRanges -Pattern $ipv4Range -Expected 'IPv4 ranges such as 10.10.20.0/24'
    if (($ranges.Count -eq 0) -or ($ranges -like '*/0')) { $ranges = @('Any') }

    # the door first: once Windows listens, nobody waits for a firewall that is still closed
    Set-Rule -LocalPort $udpPort -Ranges $ranges
    Set-RegistryValue -Path $winStations -Name 'UdpPortNumber' -Type 'DWord' -Value $udpPort
    Set-RegistryValue -Path $winStations -Name 'fUseUdpPortRedirector' -Type 'DWord' -Value 1
    if ($script:Changes -gt 0) { Write-Log 'Windows listens on the port after its next restart.' }
}
