# Makes the mirrored volume of the profile shares, or grows it. Runs on the first node. It formats nothing but a virtual disk that is blank and of our name.
# Sources: Create volumes in Storage Spaces Direct, https://learn.microsoft.com/windows-server/storage/storage-spaces/create-volumes
#          Extend volumes, https://learn.microsoft.com/windows-server/storage/storage-spaces/resize-volumes
#          New-Volume, https://learn.microsoft.com/powershell/module/storage/new-volume
[CmdletBinding(PositionalBinding = $false)]
param(
    # the name of the volume
    [string] $VolumeName = '',
    # ReFS or NTFS
    [string] $FileSystem = '',
    # how many copies of the data there are
    [string] $Copies = '',
    # the size
    [string] $SizeGb = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

# Storage Spaces rounds sizes up to its own units
$roundingBytes = 4GB

function Assert-SameDisk {
    param([object] $Disk, [int] $CopyCount, [uint64] $Size)

    if (("$($Disk.ResiliencySettingName)" -ne 'Mirror') -or ($Disk.NumberOfDataCopies -ne $CopyCount)) {
        $what = "The volume $VolumeName is $($Disk.ResiliencySettingName) with $($Disk.NumberOfDataCopies) copies, not Mirror with $CopyCount."
        Stop-GuestScript -Code 'volume-differs' -Message "$what The copies of a volume cannot be changed: make another volume and move the profiles."
    }

    if ($Disk.Size -gt ($Size + $roundingBytes)) {
        $what = "The volume $VolumeName has $([System.Math]::Round($Disk.Size / 1GB)) GB, more than the $([System.Math]::Round($Size / 1GB)) GB that are asked for."
        Stop-GuestScript -Code 'volume-differs' -Message "$what A volume is never made smaller: correct the size."
    }
}

function Assert-Room {
    param([uint64] $Bytes)

    $pool = Get-ReadyPool
    $free = $pool.Size - $pool.AllocatedSize
    if ($Bytes -gt $free) {
        $what = "The pool $($pool.FriendlyName) has $([System.Math]::Floor($free / 1GB)) GB free, and all copies need $([System.Math]::Ceiling($Bytes / 1GB)) GB."
        Stop-GuestScript -Code 'no-room' -Message "$what Make the volume smaller, or add disks."
    }
}

function Get-ReadyPool {
    $name = Get-PoolName -Cluster (Get-OwnCluster).Name
    $pool = Get-OwnPool -Name $name
    if ($null -eq $pool) { Stop-GuestScript -Code 'pool' -Message "The cluster has no pool $name. Run Enable-ClusterStorage first." }
    return $pool
}

# A run that was cut off can leave the virtual disk without a file system, or outside the shared volumes.
function Complete-Volume {
    param([object] $Disk, [string] $Format)

    $raw = Get-Disk -VirtualDisk $Disk
    if ("$($raw.PartitionStyle)" -eq 'RAW') {
        $null = New-Volume -DiskNumber $raw.Number -FriendlyName $VolumeName -FileSystem $Format
        Add-Change "The blank virtual disk $VolumeName has a file system."
    }

    if ($null -eq (Get-SharedVolume -VolumeName $VolumeName)) {
        $null = Add-ClusterSharedVolume -Name "Cluster Virtual Disk ($VolumeName)"
        Add-Change "$VolumeName is a shared volume of the cluster."
    }
}

function Expand-Volume {
    param([object] $Disk, [int] $CopyCount, [uint64] $Size)

    if ($Disk.Size + $roundingBytes -lt $Size) {
        Assert-Room -Bytes (($Size - $Disk.Size) * $CopyCount)
        Resize-VirtualDisk -FriendlyName $VolumeName -Size $Size
        Add-Change "The virtual disk $VolumeName has $([System.Math]::Round($Size / 1GB)) GB."
    }

    # also where an earlier run was cut off between the two
    $partition = Get-Partition -DiskNumber (Get-Disk -VirtualDisk $Disk).Number | Where-Object { "$($_.Type)" -eq 'Basic' }
    $most = (Get-PartitionSupportedSize -DiskNumber $partition.DiskNumber -PartitionNumber $partition.PartitionNumber).SizeMax
    if ($partition.Size + $roundingBytes -lt $most) {
        Resize-Partition -DiskNumber $partition.DiskNumber -PartitionNumber $partition.PartitionNumber -Size $most
        Add-Change "The file system of $VolumeName fills its virtual disk."
    }
}

function Assert-Volume {
    param([string] $Format, [int] $CopyCount)

    $copies = (Get-VirtualDisk -FriendlyName $VolumeName).NumberOfDataCopies
    if ($copies -ne $CopyCount) { Stop-GuestScript -Code 'volume-differs' -Message "Windows made the volume $VolumeName with $copies copies, not with $CopyCount. Remove it while it is empty." }
    $volume = Get-SharedVolume -VolumeName $VolumeName
    if (($null -eq $volume) -or ("$($volume.State)" -ne 'Online')) { Stop-GuestScript -Code 'unhealthy' -Message "The shared volume $VolumeName is not online. Read Get-ClusterSharedVolumeState." }
    $type = "$((Get-Volume -FileSystemLabel $VolumeName).FileSystemType)"
    if ($type -ne $Format) {
        Stop-GuestScript -Code 'volume-differs' -Message "The file system of $VolumeName is $type, not $Format. A file system cannot be changed: make another volume and move the profiles."
    }
}

Invoke-GuestScript -Name 'New-ProfileVolume' -Body {
    $VolumeName = Read-Text -Name 'VolumeName' -Text $VolumeName -Pattern $volumeLabel -Expected 'a name of at most 32 letters, digits, hyphens and underscores'
    $format = 'CSVFS_{0}' -f (Read-Text -Name 'FileSystem' -Text $FileSystem -Pattern '^(ReFS|NTFS)$' -Expected 'ReFS or NTFS')
    $copyCount = Read-Integer -Name 'Copies' -Text $Copies -Minimum 2 -Maximum 3
    $size = [uint64] (Read-Integer -Name 'SizeGb' -Text $SizeGb -Minimum 1 -Maximum 65536) * 1GB
    $pool = Get-ReadyPool
    $nodeCount = @(Get-ClusterNode).Count
    if ($copyCount -gt $nodeCount) { Stop-GuestScript -Code 'parameter' -Message "The parameter Copies must be at most the number of nodes, $nodeCount`: each copy is on another node." }

    $disk = Get-VirtualDisk -FriendlyName $VolumeName -ErrorAction SilentlyContinue
    if ($null -eq $disk) {
        Assert-Room -Bytes ($size * $copyCount)
        # redundancy says the copies outright: three nodes would make three if not told
        $null = New-Volume -StoragePoolFriendlyName $pool.FriendlyName -FriendlyName $VolumeName -FileSystem $format `
            -ResiliencySettingName 'Mirror' -PhysicalDiskRedundancy ($copyCount - 1) -Size $size
        Add-Change "The volume $VolumeName has $SizeGb GB in $copyCount copies."
        $disk = Get-VirtualDisk -FriendlyName $VolumeName
    }

    Assert-SameDisk -Disk $disk -CopyCount $copyCount -Size $size
    Complete-Volume -Disk $disk -Format $format
    Assert-Volume -Format $format -CopyCount $copyCount
    Expand-Volume -Disk $disk -CopyCount $copyCount -Size $size
}
