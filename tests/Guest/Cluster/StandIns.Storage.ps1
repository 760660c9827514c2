# Part of GuestMachine.psm1: the module Storage - disks of each node, the pool, its virtual disks and their volumes. Disks are claimed when they are blank, and only then.

function ConvertTo-DiskObject {
    param([hashtable] $Disk)

    return [pscustomobject] @{
        Number = $Disk.Number; SerialNumber = $Disk.Serial; Size = $Disk.Size; IsBoot = $Disk.IsBoot; IsSystem = $Disk.IsBoot; PartitionStyle = $Disk.Style; NumberOfPartitions = $Disk.Partitions
    }
}

function Test-Blank {
    param([hashtable] $Disk)

    return (-not $Disk.IsBoot) -and ($Disk.Style -eq 'RAW') -and ($Disk.Partitions -eq 0) -and (-not $Disk.Pool)
}

# A disk of a pool is not a disk for itself any more.
function Get-Disk {
    [CmdletBinding()]
    param([string] $CimSession, [object] $VirtualDisk)

    if ($VirtualDisk) {
        $virtual = (Get-Estate).Virtual[$VirtualDisk.FriendlyName]
        return [pscustomobject] @{ Number = $virtual.Number; PartitionStyle = $virtual.Style }
    }

    foreach ($disk in (Assert-Reach $CimSession).Disks) { if (-not $disk.Pool) { ConvertTo-DiskObject $disk } }
}

# Before Storage Spaces Direct a node sees its own disks; afterwards it sees all.
function Get-PhysicalDisk {
    [CmdletBinding()]
    param([bool] $CanPool, [string] $CimSession, [object] $StoragePool)

    $estate = Get-Estate
    $seesAll = $estate.Cluster -and $estate.Cluster.S2D -and -not $CimSession
    $nodes = if ($seesAll) { @($estate.Cluster.Nodes.Keys | Sort-Object) } elseif ($CimSession) { @($CimSession) } else { @($env:COMPUTERNAME) }
    foreach ($node in $nodes) {
        foreach ($disk in $estate.Nodes[$node].Disks) {
            if ($CimSession) { $null = Assert-Reach $CimSession }
            if ($PSBoundParameters.ContainsKey('StoragePool') -and ($disk.Pool -ne $StoragePool.FriendlyName)) { continue }
            if ($PSBoundParameters.ContainsKey('CanPool') -and ((Test-Blank $disk) -ne $CanPool)) { continue }
            $reason = if ($disk.Pool) { 'In a Pool' } elseif ($disk.Style -ne 'RAW') { 'Insufficient Capacity' } else { '' }
            [pscustomobject] @{ DeviceId = "$($disk.Number)"; SerialNumber = $disk.Serial; HealthStatus = $disk.Health; CanPool = (Test-Blank $disk); CannotPoolReason = $reason; Node = $node }
        }
    }
}

function Enable-ClusterStorageSpacesDirect {
    [CmdletBinding()]
    param([string] $PoolFriendlyName, [ValidateSet('Disabled', 'Enabled')] [string] $CacheState, [switch] $Confirm)

    if ($CacheState -ne 'Disabled') { throw 'Guests have no cache.' }
    if ($Confirm -or -not $PSBoundParameters.ContainsKey('Confirm')) { throw 'It asks, and nobody answers.' }
    $cluster = Get-RunningCluster
    if ('S2D' -notin (Get-Estate).Guarded) { $cluster.S2D = 1; New-Pool -Name $PoolFriendlyName }
    Add-Journal 'storage spaces direct'
}

function New-Pool {
    param([string] $Name)

    $estate = Get-Estate
    $estate.Pools[$Name] = @{ Health = 'Healthy' }
    foreach ($node in @($estate.Cluster.Nodes.Keys)) { foreach ($disk in $estate.Nodes[$node].Disks) { if (Test-Blank $disk) { $disk.Pool = $Name } } }
}

function New-StoragePool {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $StorageSubSystemFriendlyName, [Parameter(Mandatory)] [string] $FriendlyName, [Parameter(Mandatory)] [object[]] $PhysicalDisks)

    if ("$StorageSubSystemFriendlyName" -notlike 'Clustered*') { throw 'A pool of one node is not what is wanted.' }
    if (@($PhysicalDisks | Where-Object { -not $_.CanPool }).Count) { throw 'One of the physical disks specified could not be used.' }
    New-Pool -Name $FriendlyName
    Add-Journal "pool $FriendlyName"
    return [pscustomobject] @{ FriendlyName = $FriendlyName }
}

function Get-StoragePool {
    [CmdletBinding()]
    param([bool] $IsPrimordial)

    $estate = Get-Estate
    foreach ($name in @($estate.Pools.Keys | Sort-Object)) {
        $size = 0
        foreach ($node in $estate.Nodes.Values) { foreach ($disk in $node.Disks) { if ($disk.Pool -eq $name) { $size += $disk.Size } } }
        $used = 0
        foreach ($virtual in $estate.Virtual.Values) { $used += $virtual.Size * $virtual.Copies }
        [pscustomobject] @{ FriendlyName = $name; HealthStatus = $estate.Pools[$name].Health; Size = [uint64] $size; AllocatedSize = [uint64] $used }
    }
}

function Get-StorageSubSystem {
    [CmdletBinding()]
    param([string[]] $FriendlyName)

    if ("$FriendlyName" -ne 'Clustered*') { throw "The subsystem $FriendlyName is not known here." }
    return [pscustomobject] @{ FriendlyName = "Clustered Windows Storage on $((Get-RunningCluster).Name)" }
}

function Get-StorageHealthSetting {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $InputObject, [string] $Name)

    $value = (Get-Estate).Health[$Name]
    return [pscustomobject] @{ Name = $Name; Value = $(if ($value) { $value } else { 'True' }) }
}

function Set-StorageHealthSetting {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $InputObject, [Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Value)

    if ('health' -notin (Get-Estate).Guarded) { (Get-Estate).Health[$Name] = $Value }
    Add-Journal "health setting $Name"
}

# --- virtual disks and volumes

function New-Volume {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ParameterSetName = 'ByStoragePoolFriendlyName')] [string] $StoragePoolFriendlyName, [Parameter(Mandatory, ParameterSetName = 'ByDiskNumber')] [uint32] $DiskNumber,
        [Parameter(Mandatory)] [string] $FriendlyName, [ValidateSet('NTFS', 'ReFS', 'CSVFS_NTFS', 'CSVFS_ReFS')] [string] $FileSystem,
        [Parameter(ParameterSetName = 'ByStoragePoolFriendlyName')] [uint64] $Size, [Parameter(ParameterSetName = 'ByStoragePoolFriendlyName')] [string] $ResiliencySettingName,
        [Parameter(ParameterSetName = 'ByStoragePoolFriendlyName')] [uint16] $PhysicalDiskRedundancy
    )

    $estate = Get-Estate
    if ($PSCmdlet.ParameterSetName -eq 'ByDiskNumber') {
        $virtual = $estate.Virtual[$FriendlyName]
        if (($virtual.Number -ne $DiskNumber) -or ($virtual.Style -ne 'RAW')) { throw "Disk $DiskNumber is not blank." }
        $virtual.Style = 'GPT'; $virtual.FileSystem = $FileSystem; $virtual.PartitionSize = $virtual.Size; $virtual.IsShared = $true
        Add-Journal "format $FriendlyName"
        return [pscustomobject] @{ FileSystemLabel = $FriendlyName }
    }

    if ($estate.Virtual.ContainsKey($FriendlyName)) { throw 'There is a virtual disk of that name.' }
    $copies = if ($PSBoundParameters.ContainsKey('PhysicalDiskRedundancy')) { $PhysicalDiskRedundancy + 1 } else { $estate.Cluster.Nodes.Count }
    if ('copies' -in $estate.Guarded) { $copies = 3 }
    $estate.Virtual[$FriendlyName] = @{
        Number = 20 + $estate.Virtual.Count; Size = [uint64] ($Size + 1GB); Copies = [int] $copies; Resiliency = $ResiliencySettingName; Health = 'Healthy'; Style = 'GPT'; PartitionSize = [uint64] ($Size + 1GB)
        FileSystem = $FileSystem; IsShared = $true; State = 'Online'; Owner = @($estate.Cluster.Nodes.Keys | Sort-Object)[-1]; Path = '\\?\Volume{11111111-2222-3333-4444-555555555555}\'
    }
    Add-Journal "volume $FriendlyName"
    return [pscustomobject] @{ FileSystemLabel = $FriendlyName }
}

function Get-VirtualDisk {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $FriendlyName)

    $virtual = (Get-Estate).Virtual["$FriendlyName"]
    if (-not $virtual) { Write-NotFound $PSCmdlet "No MSFT_VirtualDisk objects found with property 'FriendlyName' equal to '$FriendlyName'."; return }
    return [pscustomobject] @{
        FriendlyName = "$FriendlyName"; Size = $virtual.Size; NumberOfDataCopies = $virtual.Copies; ResiliencySettingName = $virtual.Resiliency; HealthStatus = $virtual.Health
    }
}

function Get-VirtualByNumber {
    param([uint32] $Number)

    return (Get-Estate).Virtual.Values | Where-Object { $_.Number -eq $Number }
}

function Resize-VirtualDisk {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $FriendlyName, [uint64] $Size)

    $virtual = (Get-Estate).Virtual["$FriendlyName"]
    if ($Size -lt $virtual.Size) { throw 'Storage Spaces shrinks nothing.' }
    $virtual.Size = $Size
    Add-Journal "resize disk $FriendlyName"
}

function Get-Partition {
    [CmdletBinding()]
    param([uint32[]] $DiskNumber)

    [pscustomobject] @{ DiskNumber = "$DiskNumber"; PartitionNumber = 1; Type = 'Reserved'; Size = 16MB }
    [pscustomobject] @{ DiskNumber = "$DiskNumber"; PartitionNumber = 2; Type = 'Basic'; Size = (Get-VirtualByNumber "$DiskNumber").PartitionSize }
}

function Get-PartitionSupportedSize {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [uint32[]] $DiskNumber, [uint32[]] $PartitionNumber)

    return [pscustomobject] @{ SizeMin = 1GB; SizeMax = (Get-VirtualByNumber "$DiskNumber").Size }
}

function Resize-Partition {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [uint32[]] $DiskNumber, [Parameter(Mandatory)] [uint32[]] $PartitionNumber, [Parameter(Mandatory)] [uint64] $Size)

    (Get-VirtualByNumber "$DiskNumber").PartitionSize = $Size
    Add-Journal "resize partition $DiskNumber"
}

function Get-Volume {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $FileSystemLabel)

    $virtual = (Get-Estate).Virtual["$FileSystemLabel"]
    if (-not $virtual) { throw "No MSFT_Volume objects found with property 'FileSystemLabel' equal to '$FileSystemLabel'." }
    return [pscustomobject] @{ FileSystemLabel = "$FileSystemLabel"; FileSystem = 'CSVFS'; FileSystemType = $virtual.FileSystem; Path = $virtual.Path }
}
