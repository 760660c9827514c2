# A session host in memory: registry, services, installed programs, firewall, clock, web. The commands below stand in for those that only Windows has, or that
# would touch this machine. Each has only parameters of the real command (Windows PowerShell 5.1), so a wrong one is refused here as it would be there.
# They stay inside the module: a guest script runs here through Invoke-Guest, and nothing else sees them. The state is global, since $script: means the
# guest script's own scope while one runs. With the argument 'all' the stand-ins are for everybody: for a process that does nothing but run guest scripts.
param([string] $Reach = 'tests')

Set-StrictMode -Version 3.0

$global:GuestMachine = $null
$global:GuestSeenCodes = New-Object 'System.Collections.Generic.SortedSet[string]'

# --- what tests use

# A fresh machine. Its folder is new; what a test wants otherwise it changes in what it gets.
function New-GuestMachine {
    param([string] $Root)

    $data = Join-Path $Root ([guid]::NewGuid().ToString('N'))
    $null = [System.IO.Directory]::CreateDirectory($data)
    $env:ProgramData = $data
    $env:COMPUTERNAME = 'AVD-001'
    $env:PROCESSOR_ARCHITEW6432 = ''
    $global:GuestMachine = @{
        Data = $data; Start = [datetime]::new(2026, 11, 27, 8, 0, 0, [System.DateTimeKind]::Utc); Now = [datetime]::new(2026, 11, 27, 8, 0, 0, [System.DateTimeKind]::Utc)
        Boot = [datetime]::new(2026, 11, 27, 7, 0, 0, [System.DateTimeKind]::Utc); OnTick = { }
        Registry = @{}; Services = @{}; Rules = @{}; Web = @{}; Events = @(); GuardedValues = @(); GuardedFirewall = $false
        Domain = @{ PartOfDomain = $false; Domain = 'WORKGROUP' }; SecureChannel = $true; Entra = @()
        MsiExitCodes = New-Object System.Collections.Queue; MsiInstalls = $true; RegistersAfter = 45; RegistersSince = $null; Token = ''; ReadToken = ''
        TimeAnswers = New-Object System.Collections.Queue; FolderOwner = $null; FolderProtected = $false; IcaclsExitCode = 0
        CommandLines = New-Object System.Collections.ArrayList; Journal = New-Object System.Collections.ArrayList
    }
    foreach ($name in 'iphlpsvc', 'WinHttpAutoProxySvc', 'W32Time', 'Netlogon') { $global:GuestMachine.Services[$name] = @{ Status = 'Stopped'; StartType = 'Manual' } }
    Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{0001}' 'DisplayName' 'Something else'
    foreach ($key in 'ActiveComputerName', 'ComputerName') { Set-Value "HKLM:\SYSTEM\CurrentControlSet\Control\ComputerName\$key" 'ComputerName' 'AVD-001' }
    $global:GuestMachine.Registry['HKLM:\SYSTEM\CurrentControlSet\Services\W32Time\Parameters'] = @{}
    $global:GuestMachine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations'] = @{}
    return $global:GuestMachine
}

# Runs a script as a run command does: parameters are text. The journal holds what this run changed.
function Invoke-Guest {
    param([string] $Name, [hashtable] $With = @{})

    $global:GuestMachine.Journal.Clear()
    $before = Get-Content -LiteralPath (Get-LogPath $Name) -Raw -ErrorAction SilentlyContinue
    $global:LASTEXITCODE = -1
    $printed = @(& (Join-Path $env:AVD_GUEST_SCRIPTS "$Name.ps1") @With 2>&1 | ForEach-Object { "$_" })
    $log = Get-Content -LiteralPath (Get-LogPath $Name) -Raw -ErrorAction SilentlyContinue
    $failure = @($printed | Where-Object { $_ -cmatch '^AVDPULUMI-FAILED ([a-z0-9-]+) (.+)$' })
    $code = if ($failure) { $failure[0].Split(' ')[1] } else { '' }
    if ($code) { $null = $global:GuestSeenCodes.Add($code) }
    return [pscustomobject] @{
        ExitCode = $global:LASTEXITCODE; Printed = $printed; Text = $printed -join "`n"; LastLine = $printed | Select-Object -Last 1
        Code = $code; Message = "$($failure | Select-Object -First 1)"; Log = "$log"; IsAppended = "$log".StartsWith("$before")
        Changes = @($global:GuestMachine.Journal); Waited = ($global:GuestMachine.Now - $global:GuestMachine.Start)
    }
}

function Get-SeenCode { return @($global:GuestSeenCodes) }

function Get-LogPath {
    param([string] $Name)

    return Join-Path $global:GuestMachine.Data "AvdPulumi/Logs/$Name.log"
}

# Everything the run left on the disk and in sight of other programs, to look for what must not be there.
function Get-Trace {
    $files = @(Get-ChildItem -LiteralPath $global:GuestMachine.Data -Recurse -File | ForEach-Object { "$($_.Name)`n$(Get-Content -LiteralPath $_.FullName -Raw)" })
    return ($files + @($global:GuestMachine.CommandLines)) -join "`n"
}

function Get-Value {
    param([string] $Path, [string] $Name)

    $key = $global:GuestMachine.Registry[$Path]
    if ($null -eq $key) { return $null }
    return $key[$Name]
}

function Set-Value {
    param([string] $Path, [string] $Name, [object] $Value)

    if (-not $global:GuestMachine.Registry.ContainsKey($Path)) { $global:GuestMachine.Registry[$Path] = @{} }
    $global:GuestMachine.Registry[$Path][$Name] = $Value
}

# A token as Azure makes them, but for its signature.
function New-Token {
    param([datetime] $Expires = [datetime]::new(2026, 11, 28, 8, 0, 0, [System.DateTimeKind]::Utc), [string] $Broker = 'https://broker.test/', [switch] $WithoutEndpointPool)

    $claims = @{ exp = [System.DateTimeOffset]::new($Expires).ToUnixTimeSeconds(); GlobalBrokerResourceIdUri = $Broker; EndpointPoolId = 'pool-endpoint' }
    if ($WithoutEndpointPool) { $claims.Remove('EndpointPoolId') }
    $parts = foreach ($text in '{"alg":"RS256"}', ($claims | ConvertTo-Json -Compress)) { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($text)).TrimEnd('=').Replace('+', '-').Replace('/', '_') }
    return ($parts + 'c2lnbmF0dXJlLW9mLXRoZS1jYW5hcnk') -join '.'
}

# --- inside

function ConvertTo-Key {
    param([string] $Path)

    return $Path -replace '^Microsoft\.PowerShell\.Core\\Registry::HKEY_LOCAL_MACHINE', 'HKLM:'
}

function Test-IsRegistry {
    param([string] $Path)

    return (ConvertTo-Key $Path).StartsWith('HKLM:\')
}

function Add-Journal {
    param([string] $Entry)

    $null = $global:GuestMachine.Journal.Add($Entry)
}

# The agent registers once its boot loader has run for a while with the right token, which it reads when it starts and at no other time.
function Step-Agent {
    $key = 'HKLM:\SOFTWARE\Microsoft\RDInfraAgent'
    $service = $global:GuestMachine.Services['RDAgentBootLoader']
    $waits = $service -and ($service.Status -eq 'Running') -and $global:GuestMachine.Token -and ($global:GuestMachine.ReadToken -ceq $global:GuestMachine.Token) -and ((Get-Value $key 'IsRegistered') -eq 0)
    if (-not $waits) { $global:GuestMachine.RegistersSince = $null; return }
    if ($null -eq $global:GuestMachine.RegistersSince) { $global:GuestMachine.RegistersSince = $global:GuestMachine.Now }
    if (($global:GuestMachine.Now - $global:GuestMachine.RegistersSince).TotalSeconds -ge $global:GuestMachine.RegistersAfter) {
        Set-Value $key 'IsRegistered' 1
        Set-Value $key 'RegistrationToken' ''
    }
}

function Read-Token {
    param([string] $Service)

    if ($Service -eq 'RDAgentBootLoader') { $global:GuestMachine.ReadToken = Get-Value 'HKLM:\SOFTWARE\Microsoft\RDInfraAgent' 'RegistrationToken' }
}

function Get-KnownService {
    param([string] $Name)

    $service = $global:GuestMachine.Services[$Name]
    if ($null -eq $service) { return $null }
    return [pscustomobject] @{ Name = $Name; Status = $service.Status; StartType = $service.StartType }
}

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
    return Microsoft.PowerShell.Management\Test-Path -LiteralPath $LiteralPath
}

function New-Item {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path, [string] $ItemType, [switch] $Force)

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
    Add-Journal "value $LiteralPath\$Name"
    if ($Name -in $global:GuestMachine.GuardedValues) { return }
    Set-Value $LiteralPath $Name $(if ($PropertyType -eq 'DWord') { [int] $Value } else { [string] $Value })
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
    param([Parameter(Mandatory)] [string] $FilePath, [string[]] $ArgumentList, [switch] $Wait, [switch] $PassThru)

    if ($FilePath -ne 'msiexec.exe') { throw "Only msiexec.exe is known here, not $FilePath." }
    if (-not ($Wait -and $PassThru)) { throw 'Without -Wait and -PassThru there is no exit code.' }
    $line = $ArgumentList -join ' '
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

    if ($global:GuestMachine.Events.Count -gt 0) { return $global:GuestMachine.Events | Select-Object -First $MaxEvents }
    $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.Exception]::new('No events were found that match the specified selection criteria.'), 'NoMatchingEventsFound', 'ObjectNotFound', $null))
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
    param([Parameter(Mandatory)] [string] $Name)

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
    param([Parameter(Mandatory)] [ValidateSet('Win32_ComputerSystem', 'Win32_OperatingSystem')] [string] $ClassName)

    if ($ClassName -eq 'Win32_OperatingSystem') { return [pscustomobject] @{ LastBootUpTime = $global:GuestMachine.Boot } }
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

    $owner = if ($global:GuestMachine.FolderOwner) { $global:GuestMachine.FolderOwner } else { 'S-1-5-18' }
    $acl = [pscustomobject] @{ AreAccessRulesProtected = $global:GuestMachine.FolderProtected; OwnerSid = $owner }
    $acl | Add-Member -MemberType ScriptMethod -Name GetOwner -Value { param($type) if ($type -ne [System.Security.Principal.SecurityIdentifier]) { throw 'Only SIDs are alike in every language.' }; [pscustomobject] @{ Value = $this.OwnerSid } }
    return $acl
}

function icacls.exe {
    $global:LASTEXITCODE = $global:GuestMachine.IcaclsExitCode
    if ($global:LASTEXITCODE -ne 0) { return 'Access is denied.' }
    Add-Journal "icacls $(@($args | ForEach-Object { $_ } | Select-Object -Skip 1) -join ' ')"
    if ("$args" -match '/inheritance:r') { $global:GuestMachine.FolderProtected = $true } else { $global:GuestMachine.FolderOwner = 'S-1-5-32-544' }
}

function w32tm.exe {
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

if ($Reach -eq 'all') {
    Export-ModuleMember -Function *
    return
}

Export-ModuleMember -Function New-GuestMachine, Invoke-Guest, Get-SeenCode, Get-Trace, Get-Value, Set-Value, New-Token
