# Part of GuestMachine.psm1: web, signatures, installer, firewall, the computer and Windows' own programs.

# --- stand-ins: web, signatures, installer

function Invoke-WebRequest {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [uri] $Uri, [string] $OutFile, [switch] $UseBasicParsing, [int] $TimeoutSec)

    # without it, Windows PowerShell asks Internet Explorer, which is not set up for SYSTEM
    if (-not $UseBasicParsing) { throw [System.NotSupportedException]::new('The Internet Explorer engine is not available.') }
    Add-Journal "web $Uri"
    $page = $global:GuestMachine.Web["$Uri"]
    if ($null -eq $page) { throw [System.Net.WebException]::new("The remote name could not be resolved: '$($Uri.Host)'") }
    if ($page.ContainsKey('Fails') -and ($page.Fails -gt 0)) { $page.Fails--; if ($OutFile) { [System.IO.File]::WriteAllText($OutFile, 'half a') }; throw [System.Net.WebException]::new("The connection was closed: $Uri") }
    if ($OutFile) { [System.IO.File]::WriteAllText($OutFile, "$($page.Signer)|$($page.Status)"); return }
    return [pscustomobject] @{ StatusCode = 200; Content = $page.Content }
}

function Get-AuthenticodeSignature {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath)

    $signer, $status = [System.IO.File]::ReadAllText($LiteralPath).Split('|')
    $name = if ($signer) { [System.Security.Cryptography.X509Certificates.X500DistinguishedName]::new($signer) } else { $null }
    return [pscustomobject] @{ Status = $status; SignerCertificate = if ($name) { [pscustomobject] @{ SubjectName = $name } } else { $null } }
}

function Start-Process {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $FilePath, [string[]] $ArgumentList, [switch] $Wait, [switch] $PassThru, [string] $RedirectStandardOutput)

    if (-not ($Wait -and $PassThru)) { throw 'Without -Wait and -PassThru there is no exit code.' }
    $line = $ArgumentList -join ' '
    if ($FilePath -like '*frx.exe') { return Start-Frx -Line $line -File $RedirectStandardOutput }
    if ($FilePath -like '*FSLogixAppsSetup.exe') { return Start-FslogixSetup -File $FilePath -Line $line }
    if ($FilePath -ne 'msiexec.exe') { throw "Only msiexec.exe is known here, not $FilePath." }
    $null = $global:GuestMachine.CommandLines.Add("$FilePath $line")
    Add-Journal 'msiexec'
    $code = if ($global:GuestMachine.MsiExitCodes.Count -gt 0) { $global:GuestMachine.MsiExitCodes.Dequeue() } else { 0 }
    if (($code -in 0, 3010, 1641) -and $global:GuestMachine.MsiInstalls) { Install-Package $line }
    return [pscustomobject] @{ ExitCode = $code }
}

function Install-Package {
    param([string] $Line)

    if ($Line -notmatch '^/i "([^"]+)" ') { throw "msiexec cannot read: $Line" }
    if (-not (Test-Path -LiteralPath $Matches[1])) { throw "There is no file $($Matches[1])." }
    $uninstall = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
    if ($Matches[1] -like '*RDAgentBootLoader.msi') {
        Set-Value "$uninstall\{0003}" 'DisplayName' 'Remote Desktop Agent Boot Loader'
        $global:GuestMachine.Services['RDAgentBootLoader'] = @{ Status = 'Running'; StartType = 'Automatic' }
        Read-Token 'RDAgentBootLoader'
        return
    }

    if ($Line -notmatch ' REGISTRATIONTOKEN=(\S+)') { throw 'The agent''s installer wants a token.' }
    Set-Value "$uninstall\{0002}" 'DisplayName' 'Remote Desktop Services Infrastructure Agent'
    Set-Value 'HKLM:\SOFTWARE\Microsoft\RDInfraAgent' 'RegistrationToken' $Matches[1]
    Set-Value 'HKLM:\SOFTWARE\Microsoft\RDInfraAgent' 'IsRegistered' 0
}

function Get-WinEvent {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [hashtable[]] $FilterHashtable, [long] $MaxEvents)

    if ($FilterHashtable[0].LogName -in $global:GuestMachine.MissingLogs) { throw [System.Exception]::new("There is not an event log on the localhost computer that matches `"$($FilterHashtable[0].LogName)`".") }
    $found = @($global:GuestMachine.Events | Where-Object { Test-IsEventOf $_ $FilterHashtable[0] })
    if ($found.Count -gt 0) { return $found | Select-Object -First $MaxEvents }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('No events were found that match the specified selection criteria.'), 'NoMatchingEventsFound', 'ObjectNotFound', $null))
}

# An event of a test without a log, a source or a time is in all of them.
function Test-IsEventOf {
    param([object] $Entry, [hashtable] $Filter)

    $has = { param($name) $null -ne $Entry.PSObject.Properties[$name] }
    if ((& $has 'LogName') -and ($Entry.LogName -ne $Filter.LogName)) { return $false }
    if ($Filter.ContainsKey('Id') -and ($Entry.Id -notin $Filter.Id)) { return $false }
    return -not ($Filter.ContainsKey('StartTime') -and (& $has 'TimeCreated') -and ($Entry.TimeCreated.ToUniversalTime() -lt $Filter.StartTime.ToUniversalTime()))
}

# --- stand-ins: firewall

function ConvertTo-ShownRange {
    param([string] $Range)

    # as the firewall shows it
    $address, $length = $Range.Split('/')
    if (-not $length) { return $Range }
    if ($length -eq '32') { return $address }
    $mask = [uint32]::MaxValue -shl (32 - [int] $length)
    return "$address/$((24, 16, 8, 0 | ForEach-Object { ($mask -shr $_) -band 255 }) -join '.')"
}

function Get-NetFirewallRule {
    [CmdletBinding()]
    param([string] $Name, [string[]] $Group)

    if ($Group) { return Get-GroupRule $Group }
    if ($global:GuestMachine.Rules.ContainsKey($Name)) { return $global:GuestMachine.Rules[$Name] }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new("No MSFT_NetFirewallRule objects found with property 'InstanceID' equal to '$Name'."), 'CmdletizationQuery_NotFound_InstanceID', 'ObjectNotFound', $Name))
}

function New-NetFirewallRule {
    [CmdletBinding()]
    param(
        [string] $Name, [Parameter(Mandatory)] [string] $DisplayName, [ValidateSet('Inbound', 'Outbound')] [string] $Direction, [ValidateSet('Allow', 'Block')] [string] $Action,
        [ValidateSet('True', 'False')] [string] $Enabled, [ValidateSet('Any', 'Domain', 'Private', 'Public')] [string[]] $Profile,
        [string] $Protocol, [string[]] $LocalPort, [string[]] $RemoteAddress, [string] $Program, [string] $Service
    )

    if ($global:GuestMachine.Rules.ContainsKey($Name)) { throw [System.IO.IOException]::new('Cannot create a file when that file already exists.') }
    Add-Journal "firewall new $Name"
    if ($global:GuestMachine.GuardedFirewall) { return }
    $global:GuestMachine.Rules[$Name] = [pscustomobject] @{
        Name = $Name; Enabled = $Enabled; Direction = $Direction; Action = $Action; Profile = $Profile -join ', '
        Protocol = $Protocol; LocalPort = $LocalPort -join ','; RemoteAddress = @($RemoteAddress | ForEach-Object { ConvertTo-ShownRange $_ }); Program = $Program; Service = $Service
    }
    return $global:GuestMachine.Rules[$Name]
}

function Remove-NetFirewallRule {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] [object] $InputObject)

    process {
        $global:GuestMachine.Rules.Remove($InputObject.Name)
        Add-Journal "firewall remove $($InputObject.Name)"
    }
}

function Get-NetFirewallPortFilter {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $AssociatedNetFirewallRule)

    return $AssociatedNetFirewallRule | Select-Object -Property Protocol, LocalPort
}

function Get-NetFirewallServiceFilter {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $AssociatedNetFirewallRule)

    return $AssociatedNetFirewallRule | Select-Object -Property Service
}

function Get-NetFirewallAddressFilter {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $AssociatedNetFirewallRule)

    return $AssociatedNetFirewallRule | Select-Object -Property RemoteAddress
}

# --- stand-ins: the computer, its folder, and Windows' own programs

function Get-CimInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [ValidateSet('Win32_ComputerSystem', 'Win32_OperatingSystem', 'Win32_ShadowCopy', 'Win32_LogicalDisk')] [string] $ClassName, [string] $ComputerName)

    if ($ComputerName -or ($ClassName -eq 'Win32_ShadowCopy')) { return Get-RemoteInstance -ClassName $ClassName -Node $(if ($ComputerName) { $ComputerName } else { $env:COMPUTERNAME }) }
    if ($ClassName -eq 'Win32_OperatingSystem') { return [pscustomobject] @{ LastBootUpTime = $global:GuestMachine.Boot } }
    if ($ClassName -eq 'Win32_LogicalDisk') { return $global:GuestMachine.Disks | ForEach-Object { [pscustomobject] $_ } }
    return [pscustomobject] $global:GuestMachine.Domain
}

function Test-ComputerSecureChannel {
    [CmdletBinding()]
    param()

    if ($global:GuestMachine.SecureChannel -is [string]) { throw [System.InvalidOperationException]::new($global:GuestMachine.SecureChannel) }
    return $global:GuestMachine.SecureChannel
}

function Get-Acl {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $LiteralPath)

    if (Test-IsOnVolume $LiteralPath) { return Get-VolumeAcl $LiteralPath }
    $owner = if ($global:GuestMachine.FolderOwner) { $global:GuestMachine.FolderOwner } else { 'S-1-5-18' }
    $acl = [pscustomobject] @{ AreAccessRulesProtected = $global:GuestMachine.FolderProtected; OwnerSid = $owner }
    $acl | Add-Member -MemberType ScriptMethod -Name GetOwner -Value { param($type) if ($type -ne [System.Security.Principal.SecurityIdentifier]) { throw 'Only SIDs are alike in every language.' }; [pscustomobject] @{ Value = $this.OwnerSid } }
    return $acl
}

function icacls.exe {
    $global:LASTEXITCODE = $global:GuestMachine.IcaclsExitCode
    if ($global:LASTEXITCODE -ne 0) { return 'Access is denied.' }
    if ("$args" -match '/inheritance:r') { $global:GuestMachine.FolderProtected = $true } else { $global:GuestMachine.FolderOwner = 'S-1-5-32-544' }
    Add-Journal "icacls $(@($args | ForEach-Object { $_ } | Select-Object -Skip 1) -join ' ')"
}

function w32tm.exe {
    if ($args[0] -eq '/stripchart') { $global:LASTEXITCODE = 0; return $global:GuestMachine.TimeSample }
    if ($args[0] -notin '/config', '/resync') { throw "w32tm does not know $args." }
    $global:LASTEXITCODE = if ($global:GuestMachine.TimeAnswers.Count -gt 0) { $global:GuestMachine.TimeAnswers.Dequeue() } else { 0 }
    if ($args[0] -eq '/config') { Add-Journal 'w32tm config' }
    return "w32tm says $global:LASTEXITCODE"
}

function dsregcmd.exe {
    if ("$args" -ne '/status') { throw "dsregcmd does not know $args." }
    $global:LASTEXITCODE = 0
    return $global:GuestMachine.Entra
}
