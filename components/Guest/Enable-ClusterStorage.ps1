# Pools the data disks of all nodes with Storage Spaces Direct. Runs on the first node.
# It claims blank disks only, and clears none: a disk with partitions or of another pool ends the script before anything is changed.
# Sources: Deploy Storage Spaces Direct, https://learn.microsoft.com/windows-server/storage/storage-spaces/deploy-storage-spaces-direct
#          Storage Spaces Direct in guest virtual machine clusters, https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm
[CmdletBinding(PositionalBinding = $false)]
param(
    # how many data disks each node has
    [string] $DisksPerNode = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

$autoReplace = 'System.Storage.PhysicalDisk.AutoReplace.Enabled'
$poolSeconds = 600
$pauseSeconds = 30

# All disks of a node but the one that Windows starts from.
function Get-DataDisk {
    param([string] $Node)

    return @(Get-Disk -CimSession $Node | Where-Object { -not $_.IsBoot -and -not $_.IsSystem })
}

function Assert-BlankDisk {
    param([string] $Node, [int] $Count)

    $disks = @(Get-DataDisk -Node $Node)
    foreach ($disk in $disks) {
        if (("$($disk.PartitionStyle)" -ne 'RAW') -or ($disk.NumberOfPartitions -gt 0)) {
            $what = "Disk $($disk.Number) of $Node ($($disk.SerialNumber), $([System.Math]::Round($disk.Size / 1GB)) GB)"
            $text = "$what has partitions. No script clears a disk: save what is on it, and clear or replace it by hand."
            Stop-GuestScript -Code 'disk-has-data' -Message $text
        }
    }

    $unfit = @(Get-PhysicalDisk -CimSession $Node | Where-Object { "$($_.CannotPoolReason)" -match 'In a Pool' })
    if ($unfit.Count -gt 0) {
        $what = "Disk $($unfit[0].DeviceId) of $Node ($($unfit[0].SerialNumber))"
        $text = "$what belongs to another storage pool. No script clears a disk: save what is on it, and clear or replace it by hand."
        Stop-GuestScript -Code 'disk-has-data' -Message $text
    }

    $fit = @(Get-PhysicalDisk -CanPool $true -CimSession $Node)
    if (($disks.Count -ne $Count) -or ($fit.Count -ne $Count)) {
        $text = "$Node has $($disks.Count) data disks, $($fit.Count) of which can be pooled; expected are $Count. Compare the disks of the machine with the config."
        Stop-GuestScript -Code 'disks-differ' -Message $text
    }
}

# The subsystem of the cluster; each node has one of its own as well.
function Get-ClusterSubSystem {
    return Get-StorageSubSystem -FriendlyName 'Clustered*'
}

# Storage Spaces Direct takes in disks that are added later by itself; that can take some minutes.
function Wait-Pool {
    param([string] $Name, [int] $Count)

    $end = (Get-Date).AddSeconds($poolSeconds)
    while ($true) {
        $disks = @(Get-PhysicalDisk -StoragePool (Get-OwnPool -Name $Name))
        if ($disks.Count -eq $Count) { break }
        if ((Get-Date) -ge $end) {
            Stop-GuestScript -Code 'disks-differ' -Message "The pool $Name has $($disks.Count) disks; expected are $Count. Look for disks that hold data or are missing: Get-PhysicalDisk."
        }

        Start-Sleep -Seconds $pauseSeconds
    }

    $ill = @($disks | Where-Object { "$($_.HealthStatus)" -ne 'Healthy' })
    if ($ill.Count -gt 0) { Stop-GuestScript -Code 'unhealthy' -Message "The disk $($ill[0].SerialNumber) of the pool $Name is $($ill[0].HealthStatus). Repair or replace it first." }
}

# In a guest, the host repairs disks: Windows must not take one out of the pool because it is away for a while.
function Set-AutoReplace {
    $system = Get-ClusterSubSystem
    if ((Get-StorageHealthSetting -InputObject $system -Name $autoReplace).Value -eq 'False') { return }
    Set-StorageHealthSetting -InputObject $system -Name $autoReplace -Value 'False'
    if ((Get-StorageHealthSetting -InputObject $system -Name $autoReplace).Value -ne 'False') {
        Stop-GuestScript -Code 'pool' -Message "The storage setting $autoReplace was set to False and is not. Run the script again once the cluster is at rest."
    }

    Add-Change "$autoReplace is False."
}

Invoke-GuestScript -Name 'Enable-ClusterStorage' -Body {
    $count = Read-Integer -Name 'DisksPerNode' -Text $DisksPerNode -Minimum 2 -Maximum 16
    $cluster = Get-OwnCluster
    $members = @(Get-ClusterNode | ForEach-Object { $_.Name })
    $poolName = Get-PoolName -Cluster $cluster.Name

    if ($cluster.S2DEnabled -ne 1) {
        # all nodes before the first change
        foreach ($node in $members) { Assert-BlankDisk -Node $node -Count $count }
        $null = Enable-ClusterStorageSpacesDirect -PoolFriendlyName $poolName -CacheState 'Disabled' -Confirm:$false
        if ((Get-Cluster).S2DEnabled -ne 1) { Stop-GuestScript -Code 'pool' -Message 'Storage Spaces Direct was turned on and is off. Read the report in C:\Windows\Cluster\Reports.' }
        Add-Change 'Storage Spaces Direct is on.'
    }

    # a run that was cut off can leave it on without a pool
    if ($null -eq (Get-OwnPool -Name $poolName)) {
        $blank = @(Get-PhysicalDisk -CanPool $true)
        if ($blank.Count -ne ($members.Count * $count)) {
            $text = "Storage Spaces Direct is on without a pool $poolName, and $($blank.Count) blank disks can be pooled; expected are $($members.Count * $count)."
            Stop-GuestScript -Code 'disks-differ' -Message $text
        }

        $null = New-StoragePool -StorageSubSystemFriendlyName (Get-ClusterSubSystem).FriendlyName -FriendlyName $poolName -PhysicalDisks $blank
        Add-Change "The pool $poolName is made of $($blank.Count) disks."
    }

    Wait-Pool -Name $poolName -Count ($members.Count * $count)
    Set-AutoReplace
}
