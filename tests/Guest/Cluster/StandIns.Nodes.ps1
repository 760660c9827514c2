# Part of GuestMachine.psm1: what a single machine has - features, its firewall's groups, its restart - and what others ask it.

function Get-WindowsFeature {
    [CmdletBinding()]
    param([string[]] $Name, [string] $ComputerName)

    $state = if ($ComputerName) { Assert-Reach $ComputerName } else { Get-Node }
    foreach ($feature in $Name) {
        if ($state.Features.ContainsKey($feature)) { [pscustomobject] @{ Name = $feature; InstallState = $state.Features[$feature]; Installed = $state.Features[$feature] -eq 'Installed' } }
    }
}

function Install-WindowsFeature {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name)

    $state = Get-Node
    foreach ($feature in $Name) {
        if (-not $state.Features.ContainsKey($feature)) { throw [System.ArgumentException]::new("ArgumentNotValid: The role, role service, or feature name is not valid: '$feature'.") }
        if ('features' -notin (Get-Estate).Guarded) { $state.Features[$feature] = if ($feature -eq 'Failover-Clustering') { 'InstallPending' } else { 'Installed' } }
    }

    if (-not $state.Services.ContainsKey('ClusSvc')) { $state.Services['ClusSvc'] = @{ Status = 'Stopped'; StartType = 'Disabled' } }
    Add-Journal "features $($Name -join ', ')"
    return [pscustomobject] @{ Success = $true; RestartNeeded = 'Yes' }
}

function Get-GroupRule {
    param([string[]] $Group)

    foreach ($line in 'FPS-SMB-In-TCP|@FirewallAPI.dll,-28502|Domain', 'WMI-WINMGMT-In-TCP|@FirewallAPI.dll,-34251|Any', 'WINRM-HTTP-In-TCP|@FirewallAPI.dll,-30267|Domain, Private',
        'WINRM-HTTP-In-TCP-PUBLIC|@FirewallAPI.dll,-30267|Public') {
        $name, $own, $networks = $line.Split('|')
        if ($own -in $Group) { [pscustomobject] @{ Name = $name; Group = $own; Profile = $networks; Direction = 'Inbound'; Enabled = (Get-Node).OpenRules[$name] } }
    }
}

function Enable-NetFirewallRule {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name)

    if (-not $global:GuestMachine.GuardedFirewall) { foreach ($rule in $Name) { (Get-Node).OpenRules[$rule] = 'True' } }
    Add-Journal "firewall enable $($Name -join ', ')"
}

function shutdown.exe {
    if ("$args" -notmatch '^/r /t 60 /d p:2:4 /c \S') { throw "shutdown does not know $args." }
    if ('restart' -in (Get-Estate).Guarded) { $global:LASTEXITCODE = 5; return 'Access is denied.' }
    if ((Get-Node).RestartPlanned) { $global:LASTEXITCODE = 1190; return 'A system shutdown has already been scheduled.' }
    $global:LASTEXITCODE = 0
    (Get-Node).RestartPlanned = $true
    Add-Journal 'restart planned'
}

# --- what others ask a machine

function Get-RemoteInstance {
    param([string] $ClassName, [string] $Node)

    $state = Assert-Reach $Node
    switch ($ClassName) {
        'Win32_ComputerSystem' { return [pscustomobject] $state.Domain }
        'Win32_OperatingSystem' { return [pscustomobject] @{ LastBootUpTime = $state.Boot } }
        'Win32_ShadowCopy' { return Get-ShadowCopy -Node $Node }
    }
}

function Invoke-CimMethod {
    [CmdletBinding()]
    param(
        [string] $ComputerName = $env:COMPUTERNAME, [string] $Namespace, [ValidateSet('StdRegProv', 'Win32_ShadowCopy')] [string] $ClassName,
        [ValidateSet('GetDWORDValue', 'GetStringValue', 'Create')] [string] $MethodName, [System.Collections.IDictionary] $Arguments
    )

    $state = Assert-Reach $ComputerName
    if ($ClassName -eq 'Win32_ShadowCopy') { return New-ShadowCopy -Node $ComputerName -Volume $Arguments.Volume -Context $Arguments.Context }
    if (($Namespace -ne 'root/default') -or ($Arguments.hDefKey -isnot [uint32]) -or ($Arguments.hDefKey -ne 2147483650)) { throw 'StdRegProv is in root/default, and wants the hive as uint32.' }
    $key = $state.Registry["HKLM:\$($Arguments.sSubKeyName)"]
    if (($null -eq $key) -or ($null -eq $key[$Arguments.sValueName])) { return [pscustomobject] @{ ReturnValue = 2; uValue = $null; sValue = $null } }
    return [pscustomobject] @{ ReturnValue = 0; uValue = $key[$Arguments.sValueName]; sValue = $key[$Arguments.sValueName] }
}
