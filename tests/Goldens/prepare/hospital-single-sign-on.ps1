<#
.SYNOPSIS
Enables Microsoft Entra sign-in for Remote Desktop in a tenant.
.DESCRIPTION
Sets isRemoteDesktopProtocolEnabled on the two Microsoft applications for Remote Desktop. If a device group is set, it also hides the consent prompt on the
session hosts in the group. The change applies to the whole tenant, but does not enable single sign-on by itself: each host pool enables it with an RDP property.
Run it as Application Administrator or Cloud Application Administrator. Needs the modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications and, with a
group, Microsoft.Graph.Groups. Run it with -WhatIf first. A second run changes nothing.
.LINK
https://learn.microsoft.com/azure/virtual-desktop/configure-single-sign-on
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # The tenant.
    [string] $TenantId = '8d5f3e21-7c46-4b90-a1d2-0f9e8d7c6b5a',
    # The group of session host devices without a consent prompt. Empty: users see the prompt once for each host.
    [string] $DeviceGroupId = ''
)

# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Returns whether to make a change, and counts it. With -WhatIf it only prints the change.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  change: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with its result. The script fails if something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Missing: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Missing: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Missing after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}

# --- this script
$applications = [ordered] @{ 'Microsoft Remote Desktop' = 'a4a365df-50f1-4397-bc59-1a1564b8bb9c'; 'Windows Cloud Login' = '270efc09-cd0d-444b-a71f-39af4910ec45' }

function Test-IsEnabled {
    param([string] $Id)

    $configuration = Get-MgServicePrincipalRemoteDesktopSecurityConfiguration -ServicePrincipalId $Id -ErrorAction SilentlyContinue
    return [bool] ($configuration -and $configuration.IsRemoteDesktopProtocolEnabled)
}

function Test-HasGroup {
    param([string] $Id)

    return @(Get-MgServicePrincipalRemoteDesktopSecurityConfigurationTargetDeviceGroup -ServicePrincipalId $Id -ErrorAction SilentlyContinue | ForEach-Object { $_.Id }) -contains $DeviceGroupId
}

$scopes = @('Application.Read.All', 'Application-RemoteDesktopConfig.ReadWrite.All') + @(if ($DeviceGroupId) { 'Group.Read.All' })
Connect-MgGraph -TenantId $TenantId -Scopes $scopes -NoWelcome
$group = if ($DeviceGroupId) { Get-MgGroup -GroupId $DeviceGroupId } else { $null }
Write-Host "Enables Microsoft Entra sign-in for Remote Desktop in the tenant $TenantId."

$found = @(
    foreach ($name in $applications.Keys) {
        $principal = Get-MgServicePrincipal -Filter "AppId eq '$($applications[$name])'"
        if (-not $principal) { throw "The tenant has no enterprise application $name ($($applications[$name])). Create it with New-MgServicePrincipal -AppId $($applications[$name]), and run this script again." }

        if (-not (Test-IsEnabled $principal.Id) -and (Test-Change -Target $name -Action 'set isRemoteDesktopProtocolEnabled')) {
            $null = Update-MgServicePrincipalRemoteDesktopSecurityConfiguration -ServicePrincipalId $principal.Id -IsRemoteDesktopProtocolEnabled
        }

        if ($group -and -not (Test-HasGroup $principal.Id) -and (Test-Change -Target $name -Action "add the group $($group.DisplayName)")) {
            $null = New-MgServicePrincipalRemoteDesktopSecurityConfigurationTargetDeviceGroup -ServicePrincipalId $principal.Id -BodyParameter @{ id = $group.Id; displayName = $group.DisplayName }
        }

        # read back
        New-Finding "$name isRemoteDesktopProtocolEnabled" (Test-IsEnabled $principal.Id)
        if ($group) { New-Finding "$name without consent on $($group.DisplayName)" (Test-HasGroup $principal.Id) }
    }
)
Complete-Script $found
