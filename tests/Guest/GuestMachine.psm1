# A machine in memory: registry, services, installed programs, groups, Defender, firewall, clock, web; and, where Cluster/Model.ps1 makes them, three machines and their cluster.
# The commands below stand in for those that only Windows has, or that would touch this machine: one for each command, whoever runs it. Each has only parameters of the real command
# (Windows PowerShell 5.1), so a wrong one is refused here as it would be there.
# They stay inside the module: a guest script runs here through Invoke-Guest, and nothing else sees them. The state is global, since $script: means the
# guest script's own scope while one runs. With the argument 'all' the stand-ins are for everybody: for a process that does nothing but run guest scripts.
param([string] $Reach = 'tests')

Set-StrictMode -Version 3.0

$global:GuestMachine = $null
$global:GuestSeenCodes = New-Object 'System.Collections.Generic.SortedSet[string]'
# what came of cutting scripts off: a row for each step of the file server
$global:GuestResumeRows = New-Object System.Collections.ArrayList
# what each step of the file server finds; filled when a test first needs it
$global:GuestPrepared = @{}

# --- what tests use

# A fresh machine. Its folder is new; what a test wants otherwise it changes in what it gets.
function New-GuestMachine {
    param([string] $Root)

    $data = Join-Path $Root ([guid]::NewGuid().ToString('N'))
    $null = [System.IO.Directory]::CreateDirectory($data)
    $env:ProgramData = $data
    $env:ProgramFiles = 'C:\Program Files'
    $env:COMPUTERNAME = 'AVD-001'
    $env:SystemDrive = 'C:'
    $env:PROCESSOR_ARCHITEW6432 = ''
    $global:GuestMachine = @{
        Data = $data; Start = [datetime]::new(2026, 11, 27, 8, 0, 0, [System.DateTimeKind]::Utc); Now = [datetime]::new(2026, 11, 27, 8, 0, 0, [System.DateTimeKind]::Utc)
        Boot = [datetime]::new(2026, 11, 27, 7, 0, 0, [System.DateTimeKind]::Utc); OnTick = { }
        Registry = @{}; Services = @{}; Rules = @{}; Web = @{}; Events = @(); GuardedValues = @(); GuardedFirewall = $false
        Domain = @{ PartOfDomain = $false; Domain = 'WORKGROUP' }; SecureChannel = $true; Entra = @()
        MsiExitCodes = New-Object System.Collections.Queue; MsiInstalls = $true; RegistersAfter = 45; RegistersSince = $null; Token = ''; ReadToken = ''
        TimeAnswers = New-Object System.Collections.Queue; FolderOwner = $null; FolderProtected = $false; IcaclsExitCode = 0; Estate = $null; KillAt = 0
        Groups = @{}; UnknownMembers = @(); GuardedMembers = @(); Defender = @{ Path = @(); Process = @() }; GuardedExclusions = @(); Shares = @{}; ClosedServers = @()
        Vault = @{}; FrxExitCode = 0; FrxStores = $true; SetupExitCodes = New-Object System.Collections.Queue; SetupInstalls = '3.26.126.19110'; BrokenServices = @(); MissingLogs = @()
        Disks = @(@{ DeviceID = 'C:'; Size = 128GB; FreeSpace = 64GB }); TimeSample = @('Tracking dc01.', '08:00:00, +00.0012345s'); Dns = @{}
        CommandLines = New-Object System.Collections.ArrayList; Journal = New-Object System.Collections.ArrayList
    }
    foreach ($name in 'iphlpsvc', 'WinHttpAutoProxySvc', 'W32Time', 'Netlogon') { $global:GuestMachine.Services[$name] = @{ Status = 'Stopped'; StartType = 'Manual' } }
    Set-Value 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{0001}' 'DisplayName' 'Something else'
    foreach ($key in 'ActiveComputerName', 'ComputerName') { Set-Value "HKLM:\SYSTEM\CurrentControlSet\Control\ComputerName\$key" 'ComputerName' 'AVD-001' }
    $global:GuestMachine.Registry['HKLM:\SYSTEM\CurrentControlSet\Services\W32Time\Parameters'] = @{}
    $global:GuestMachine.Registry['HKLM:\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations'] = @{}
    return $global:GuestMachine
}

# Runs a script as a run command does: parameters are text. The journal holds what this run changed. KillAt: the run ends, as by a power cut, right after so many changes.
function Invoke-Guest {
    param([string] $Name, [hashtable] $With = @{}, [int] $KillAt = 0)

    $global:GuestMachine.Journal.Clear()
    $global:GuestMachine.KillAt = $KillAt
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

# The SHA-256 of a text, as a deployment sends it beside the text.
function Get-Hash {
    param([string] $Text)

    return [Convert]::ToHexString([System.Security.Cryptography.SHA256]::HashData([System.Text.Encoding]::UTF8.GetBytes($Text)))
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
    # a power cut: exit ends the guest script here and now, and no catch of it sees anything
    if ($global:GuestMachine.Journal.Count -eq $global:GuestMachine.KillAt) { exit 137 }
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

foreach ($part in 'System', 'Programs', 'Protection', 'Profiles') { . "$PSScriptRoot/StandIns.$part.ps1" }
foreach ($part in 'Model', 'StandIns.Nodes', 'StandIns.Directory', 'StandIns.Cluster', 'StandIns.Storage', 'StandIns.Shares', 'StandIns.Tasks') { . "$PSScriptRoot/Cluster/$part.ps1" }

if ($Reach -eq 'all') {
    Export-ModuleMember -Function *
    return
}

Export-ModuleMember -Function New-GuestMachine, Invoke-Guest, Get-SeenCode, Get-Trace, Get-Hash, Get-Value, Set-Value, New-Token, New-Fslogix, New-GuestCluster, Invoke-Node, Restart-Node, Copy-Data, Get-EstateText, Invoke-ClusterTask
