# Part of GuestMachine.psm1: clock, registry and services.

# --- stand-ins: clock

function Get-Date {
    [CmdletBinding()]
    param()

    return $global:GuestMachine.Now
}

function Start-Sleep {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [int] $Seconds)

    $global:GuestMachine.Now = $global:GuestMachine.Now.AddSeconds($Seconds)
    if (($global:GuestMachine.Now - $global:GuestMachine.Start) -gt (New-TimeSpan -Hours 6)) { throw 'The script waits without end.' }
    Step-Agent
    & $global:GuestMachine.OnTick
}

# --- stand-ins: registry; files go to the real command

function Test-Path {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath)

    if (Test-IsRegistry $LiteralPath) { return $global:GuestMachine.Registry.ContainsKey((ConvertTo-Key $LiteralPath)) }
    if (Test-IsOnVolume $LiteralPath) { return (Get-Estate).Folders.ContainsKey($LiteralPath) }
    return Microsoft.PowerShell.Management\Test-Path -LiteralPath $LiteralPath
}

function New-Item {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path, [string] $ItemType, [switch] $Force)

    if ($Path.StartsWith('\\')) { return New-ShareFile $Path }
    if (Test-IsOnVolume $Path) { return New-VolumeFolder $Path }
    if (-not (Test-IsRegistry $Path)) { return Microsoft.PowerShell.Management\New-Item -Path $Path -ItemType $ItemType -Force:$Force }
    # as in Windows: -Force empties a key that is there, and makes the keys above a new one
    if ($global:GuestMachine.Registry.ContainsKey($Path) -and -not $Force) { throw [System.IO.IOException]::new('A key in this path already exists.') }
    $global:GuestMachine.Registry[$Path] = @{}
    Add-Journal "key $Path"
}

function Get-ItemProperty {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath)

    $key = $global:GuestMachine.Registry[(ConvertTo-Key $LiteralPath)]
    if ($null -eq $key) { throw [System.Management.Automation.ItemNotFoundException]::new("Cannot find path '$LiteralPath' because it does not exist.") }
    if ($key.Count -eq 0) { return }
    return [pscustomobject] $key
}

function New-ItemProperty {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $LiteralPath, [Parameter(Mandatory)] [string] $Name,
        [ValidateSet('String', 'ExpandString', 'Binary', 'DWord', 'MultiString', 'QWord')] [string] $PropertyType, [object] $Value, [switch] $Force
    )

    if (-not $global:GuestMachine.Registry.ContainsKey($LiteralPath)) { throw [System.Management.Automation.ItemNotFoundException]::new("Cannot find path '$LiteralPath' because it does not exist.") }
    if (-not $Force -and $global:GuestMachine.Registry[$LiteralPath].ContainsKey($Name)) { throw [System.IO.IOException]::new('The property already exists.') }
    if ($Name -notin $global:GuestMachine.GuardedValues) { Set-Value $LiteralPath $Name $(if ($PropertyType -eq 'DWord') { [int] $Value } else { [string] $Value }) }
    Add-Journal "value $LiteralPath\$Name"
}

function Remove-ItemProperty {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath, [Parameter(Mandatory)] [string] $Name)

    if (-not $global:GuestMachine.Registry.ContainsKey($LiteralPath) -or -not $global:GuestMachine.Registry[$LiteralPath].ContainsKey($Name)) { throw [System.Management.Automation.PSArgumentException]::new("Property $Name does not exist at path $LiteralPath.") }
    if ($Name -notin $global:GuestMachine.GuardedValues) { $global:GuestMachine.Registry[$LiteralPath].Remove($Name) }
    Add-Journal "remove $LiteralPath\$Name"
}

function Remove-Item {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath, [switch] $Force, [switch] $Recurse)

    if ($LiteralPath.StartsWith('\\')) { Remove-ShareFile $LiteralPath; return }
    Microsoft.PowerShell.Management\Remove-Item -LiteralPath $LiteralPath -Force:$Force -Recurse:$Recurse
}

function Get-ChildItem {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath, [switch] $Recurse, [switch] $File)

    if (-not (Test-IsRegistry $LiteralPath)) { return Microsoft.PowerShell.Management\Get-ChildItem -LiteralPath $LiteralPath -Recurse:$Recurse -File:$File }
    foreach ($key in @($global:GuestMachine.Registry.Keys | Where-Object { $_.StartsWith("$LiteralPath\") })) {
        [pscustomobject] @{ PSPath = $key -replace '^HKLM:', 'Microsoft.PowerShell.Core\Registry::HKEY_LOCAL_MACHINE' }
    }
}

# --- stand-ins: services

function Get-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)

    $service = Get-KnownService $Name
    if ($service) { return $service }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new("Cannot find any service with service name '$Name'."), 'NoServiceFoundForGivenName', 'ObjectNotFound', $Name))
}

function Start-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)

    if ($Name -in $global:GuestMachine.BrokenServices) { throw [System.InvalidOperationException]::new("Service '$Name' cannot be started.") }
    if ((Get-Service -Name $Name -ErrorAction Stop).StartType -eq 'Disabled') { throw [System.InvalidOperationException]::new("Service '$Name' cannot be started.") }
    $global:GuestMachine.Services[$Name].Status = 'Running'
    Read-Token $Name
    Add-Journal "start $Name"
}

function Restart-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [switch] $Force)

    $null = Get-Service -Name $Name -ErrorAction Stop
    $global:GuestMachine.Services[$Name].Status = 'Running'
    Read-Token $Name
    Add-Journal "restart $Name"
}

function Set-Service {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [ValidateSet('Automatic', 'Disabled', 'Manual')] [string] $StartupType)

    $null = Get-Service -Name $Name -ErrorAction Stop
    $global:GuestMachine.Services[$Name].StartType = $StartupType
    Add-Journal "startup $Name $StartupType"
}
