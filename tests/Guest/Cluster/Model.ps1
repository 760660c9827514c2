# Part of GuestMachine.psm1: three machines, their domain and, once it is made, their cluster. All of it is plain data (hashtables, lists, texts, numbers), so that it can be
# copied, compared and put back. The stand-ins beside this file read and change it; which node runs a script is $env:COMPUTERNAME.

# A fresh estate: three nodes in the domain, blank data disks, prestaged computer objects; nothing is installed.
function New-GuestCluster {
    param([string] $Root, [int] $NodeCount = 3)

    $machine = New-GuestMachine -Root $Root
    $names = @(1..$NodeCount | ForEach-Object { "SOFS-0$_" })
    $machine.Estate = @{
        Domain = 'corp.contoso.test'; NetBios = 'CORP'; DirectoryAnswers = $true; DnsUpdates = $true
        Nodes = @{}; Directory = @{}; Groups = @{ 'Domain Users' = 'S-1-5-21-1-2-3-513'; 'Domain Admins' = 'S-1-5-21-1-2-3-512'; 'AVD Users' = 'S-1-5-21-1-2-3-1601' }
        Dns = @{}; Answering = @(); Cluster = $null; Pools = @{}; Virtual = @{}; Folders = @{}; Shares = @{}; Tasks = @{}; Copies = @(); Health = @{}
        WitnessState = 'Online'; WitnessFault = ''; ValidationWarnings = @(); ValidationFault = ''; RoleState = 'Online'; CopyCode = 0; Guarded = @()
    }
    for ($i = 0; $i -lt $names.Count; $i++) {
        $machine.Estate.Nodes[$names[$i]] = New-Node -Name $names[$i] -Boot $machine.Boot -PhysicalHost "HOST-$($i + 1)"
        $machine.Estate.Directory[$names[$i]] = @{ Sid = "S-1-5-21-1-2-3-110$i"; Enabled = $true; FullControl = @() }
        $machine.Estate.Dns[$names[$i]] = @("10.0.0.1$i")
    }

    # what the script of 'avd prepare directory' leaves
    $machine.Estate.Directory['SOFSCLU'] = @{ Sid = 'S-1-5-21-1-2-3-1201'; Enabled = $false; FullControl = @($machine.Estate.Directory[$names[0]].Sid) }
    $machine.Estate.Directory['SOFS'] = @{ Sid = 'S-1-5-21-1-2-3-1202'; Enabled = $false; FullControl = @('S-1-5-21-1-2-3-1201') }
    return $machine
}

function New-Node {
    param([string] $Name, [datetime] $Boot, [string] $PhysicalHost)

    $features = @{}
    foreach ($feature in 'Failover-Clustering', 'FS-FileServer', 'RSAT-AD-PowerShell', 'RSAT-Clustering-PowerShell') { $features[$feature] = 'Available' }
    $disks = @(@{ Number = 0; Serial = "$Name-OS"; Size = 128GB; IsBoot = $true; Style = 'GPT'; Partitions = 4; Pool = ''; Health = 'Healthy' })
    foreach ($number in 1..4) { $disks += @{ Number = $number; Serial = "$Name-$number"; Size = 1024GB; IsBoot = $false; Style = 'RAW'; Partitions = 0; Pool = ''; Health = 'Healthy' } }
    return @{
        On = $true; Boot = $Boot; Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }; Features = $features; Disks = $disks; RestartPlanned = $false
        Registry = @{ 'HKLM:\SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters' = @{ PhysicalHostName = $PhysicalHost } }
        Services = @{ WinDefend = @{ Status = 'Running'; StartType = 'Automatic' }; Netlogon = @{ Status = 'Running'; StartType = 'Automatic' } }
        Groups = @{ Administrators = @(
            @{ Name = "$Name\Administrator"; Sid = 'S-1-5-21-9-9-9-500'; Source = 'Local' }
            @{ Name = 'CORP\Domain Admins'; Sid = 'S-1-5-21-1-2-3-512'; Source = 'ActiveDirectory' }
        ) }
        Defender = @{ Path = @(); Process = @() }; FolderProtected = $true
        OpenRules = @{ 'FPS-SMB-In-TCP' = 'False'; 'WMI-WINMGMT-In-TCP' = 'False'; 'WINRM-HTTP-In-TCP' = 'True'; 'WINRM-HTTP-In-TCP-PUBLIC' = 'False' }
    }
}

function Get-Estate { return $global:GuestMachine.Estate }

function Get-Node { return $global:GuestMachine.Estate.Nodes[$env:COMPUTERNAME] }

# Runs a script on a node, which has a registry, services, groups and exclusions of its own.
function Invoke-Node {
    param([string] $Node, [string] $Name, [hashtable] $With = @{}, [int] $KillAt = 0)

    $machine = $global:GuestMachine
    $state = $machine.Estate.Nodes[$Node]
    $env:COMPUTERNAME = $Node
    $machine.Registry = $state.Registry
    $machine.Services = $state.Services
    $machine.Domain = $state.Domain
    $machine.Boot = $state.Boot
    $machine.Groups = $state.Groups
    $machine.Defender = $state.Defender
    $machine.FolderProtected = $state.FolderProtected
    $machine.Start = $machine.Now
    try { return Invoke-Guest -Name $Name -With $With -KillAt $KillAt }
    finally { $state.FolderProtected = $machine.FolderProtected }
}

# A restart that was planned happens, and so does one without a plan.
function Restart-Node {
    param([string] $Node)

    $state = $global:GuestMachine.Estate.Nodes[$Node]
    $global:GuestMachine.Now = $global:GuestMachine.Now.AddMinutes(3)
    $state.Boot = $global:GuestMachine.Now
    $state.RestartPlanned = $false
    foreach ($feature in @($state.Features.Keys)) { if ($state.Features[$feature] -eq 'InstallPending') { $state.Features[$feature] = 'Installed' } }
}

function Copy-Data {
    param([object] $Value)

    if ($Value -is [System.Collections.IDictionary]) {
        $copy = @{}
        foreach ($key in @($Value.Keys)) { $copy[$key] = Copy-Data $Value[$key] }
        return $copy
    }

    if ($Value -is [array]) { return , @(foreach ($item in $Value) { Copy-Data $item }) }
    return $Value
}

# The estate as text, to compare two of them. When something happened is left out.
function Get-EstateText {
    return Format-Data -Value $global:GuestMachine.Estate -Path ''
}

function Format-Data {
    param([object] $Value, [string] $Path)

    if ($Path -match '(/Boot|/RestartWantedSince|/Taken)$') { return '' }
    if ($Value -is [System.Collections.IDictionary]) { return @(foreach ($key in @($Value.Keys | Sort-Object)) { Format-Data -Value $Value[$key] -Path "$Path/$key" }) -join '' }
    if ($Value -is [array]) { return @(for ($i = 0; $i -lt $Value.Count; $i++) { Format-Data -Value $Value[$i] -Path "$Path/$i" }) -join '' }
    return "$Path = $Value`n"
}

# Whether the node that runs the script may do something on another one: the other is on, and has this one's account among its administrators.
function Assert-Reach {
    param([string] $Node)

    $state = $global:GuestMachine.Estate.Nodes[$Node]
    if (($null -eq $state) -or -not $state.On) { throw [System.InvalidOperationException]::new("WinRM cannot complete the operation: $Node") }
    if (($Node -ne $env:COMPUTERNAME) -and ("CORP\$env:COMPUTERNAME$" -notin @($state.Groups.Administrators | ForEach-Object { $_.Name }))) { throw [System.UnauthorizedAccessException]::new('Access is denied.') }
    return $state
}

function Write-NotFound {
    param([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Message)

    $Cmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), 'NotFound', 'ObjectNotFound', $null))
}
