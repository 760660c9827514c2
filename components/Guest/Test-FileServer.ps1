# Checks the finished file server, changes nothing, and reports everything that is wrong. Runs on the first node.
# There is no write test over the network: the computer account of a node is not in the users' group, and should not be. The folders' rules are read instead.
# Sources: Storage Spaces Direct in guest virtual machine clusters, https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm
#          Get-ClusterSharedVolumeState, https://learn.microsoft.com/powershell/module/failoverclusters/get-clustersharedvolumestate
[CmdletBinding(PositionalBinding = $false)]
param(
    # the name of the cluster
    [string] $ClusterName = '',
    # the computer names of all nodes
    [string] $Nodes = '',
    # cloud, file_share or none
    [string] $WitnessType = '',
    # how many data disks each node has
    [string] $DisksPerNode = '',
    # how long storage waits for a disk
    [string] $SpaceportTimeoutSeconds = '',
    # the volume
    [string] $VolumeName = '',
    # how many copies of the data there are
    [string] $Copies = '',
    # the name of the file server role
    [string] $AccessPoint = '',
    # the shares, each as name or name:GB
    [string] $Shares = '',
    # the domain group whose members make profiles
    [string] $UsersGroup = '',
    # the domain group that administers them
    [string] $AdminsGroup = '',
    # true: SMB traffic is encrypted
    [string] $Encrypt = '',
    # require or warn: what it is when two nodes run on one physical machine
    [string] $AntiAffinity = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

$autoReplace = 'System.Storage.PhysicalDisk.AutoReplace.Enabled'
$spaceport = 'SYSTEM\CurrentControlSet\Services\spaceport\Parameters'
# Hyper-V writes the name of the host here, and renews it when the machine moves
$hyperV = 'SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters'
$kinds = @{ cloud = 'Cloud Witness'; file_share = 'File Share Witness' }

# Each check says what is wrong, a sentence for each fault.
function Get-NodeLack {
    param([string[]] $Members, [int] $Milliseconds)

    $states = @(Get-ClusterNode)
    foreach ($node in $Members) {
        $state = $states | Where-Object { $_.Name -eq $node }
        if ($null -eq $state) { "$node is not in the cluster." }
        elseif ("$($state.State)" -ne 'Up') { "The node $node is $($state.State)." }
        else {
            $timeout = Get-NodeValue -Node $node -Type 'DWord' -Key $spaceport -Name 'HwTimeout'
            if ($timeout -ne $Milliseconds) { "HwTimeout of $node is '$timeout', not $Milliseconds ms." }
        }
    }

    foreach ($state in $states) { if ($state.Name -notin $Members) { "The cluster has the node $($state.Name), which is not expected." } }
}

function Get-WitnessLack {
    param([string] $Kind)

    $witness = (Get-ClusterQuorum).QuorumResource
    if ($Kind -eq 'none') {
        if ($null -ne $witness) { "The cluster has a witness of the type $($witness.ResourceType), and none is expected." }
        return
    }

    if (($null -eq $witness) -or ("$($witness.ResourceType)" -ne $kinds[$Kind])) { "The cluster has no $($kinds[$Kind])." }
    elseif ("$($witness.State)" -ne 'Online') { "The witness is $($witness.State)." }
}

function Get-StorageLack {
    param([int] $DiskCount, [int] $CopyCount)

    $name = Get-PoolName -Cluster $ClusterName
    $pool = Get-OwnPool -Name $name
    if ($null -eq $pool) { "There is no pool $name." }
    else {
        if ("$($pool.HealthStatus)" -ne 'Healthy') { "The pool $name is $($pool.HealthStatus)." }
        $disks = @(Get-PhysicalDisk -StoragePool $pool)
        if ($disks.Count -ne $DiskCount) { "The pool has $($disks.Count) disks, not $DiskCount." }
        foreach ($disk in $disks) { if ("$($disk.HealthStatus)" -ne 'Healthy') { "The disk $($disk.SerialNumber) is $($disk.HealthStatus)." } }
    }

    if ((Get-StorageHealthSetting -InputObject (Get-StorageSubSystem -FriendlyName 'Clustered*') -Name $autoReplace).Value -ne 'False') { "$autoReplace is not False." }
    $virtual = Get-VirtualDisk -FriendlyName $VolumeName -ErrorAction SilentlyContinue
    if ($null -eq $virtual) { "There is no virtual disk $VolumeName." }
    else {
        if ("$($virtual.HealthStatus)" -ne 'Healthy') { "The virtual disk $VolumeName is $($virtual.HealthStatus)." }
        if ($virtual.NumberOfDataCopies -ne $CopyCount) { "The virtual disk $VolumeName has $($virtual.NumberOfDataCopies) copies, not $CopyCount." }
    }
}

# Redirection is normal for ReFS; a volume that no node can use is not.
function Get-VolumeLack {
    param([object] $Volume)

    if ($null -eq $Volume) { "There is no shared volume $VolumeName."; return }
    if ("$($Volume.State)" -ne 'Online') { "The shared volume $VolumeName is $($Volume.State)." }
    foreach ($state in @(Get-ClusterSharedVolumeState -Name $Volume.Name)) {
        if ("$($state.StateInfo)" -eq 'Unavailable') { "The shared volume $VolumeName is unavailable on $($state.Node)." }
    }
}

function Get-RoleLack {
    $role = Get-ClusterGroup | Where-Object { $_.Name -eq $AccessPoint }
    if (($null -eq $role) -or ("$($role.GroupType)" -ne 'ScaleoutFileServer')) { "There is no Scale-Out File Server $AccessPoint." }
    elseif ("$($role.State)" -ne 'Online') { "The role $AccessPoint is $($role.State)." }
    if ($null -eq (Resolve-DnsName -Name $AccessPoint -Type 'A' -ErrorAction SilentlyContinue)) { "DNS does not know $AccessPoint." }
    elseif (-not (Test-NetConnection -ComputerName $AccessPoint -Port 445 -InformationLevel Quiet -WarningAction SilentlyContinue)) { "$AccessPoint does not answer at TCP 445." }
}

function Get-AccessLack {
    param([string] $ShareName, [string] $Folder, [bool] $IsEncrypted, [hashtable] $Users, [hashtable] $Admins)

    $share = Get-SmbShare -Name $ShareName -ScopeName $AccessPoint -ErrorAction SilentlyContinue
    if ($null -eq $share) { "There is no share \\$AccessPoint\$ShareName."; return }
    foreach ($lack in @(Get-ShareLack -Share $share -Folder $Folder -IsEncrypted $IsEncrypted) + @(Get-PermissionLack -ShareName $ShareName -AccessPoint $AccessPoint -Users $Users -Admins $Admins)) {
        "\\$AccessPoint\$ShareName $lack."
    }

    if (-not (Test-Path -LiteralPath $Folder)) { "There is no folder $Folder." }
    elseif (-not (Test-FolderRule -Folder $Folder -Users $Users -Admins $Admins)) { "The access rules of $Folder are: $(@(Get-FolderRule -Acl (Get-Acl -LiteralPath $Folder)) -join '; ')." }
}

# Only the hosts can keep nodes apart; from inside it can be seen whether they did.
function Get-HostLack {
    param([string[]] $Members)

    $nodesOf = @{}
    foreach ($node in $Members) {
        $machine = Get-NodeValue -Node $node -Type 'String' -Key $hyperV -Name 'PhysicalHostName'
        if (-not $machine) { Write-Log "$node does not know the physical machine it runs on." }
        elseif ($nodesOf.ContainsKey($machine)) { $nodesOf[$machine] += $node }
        else { $nodesOf[$machine] = @($node) }
    }

    foreach ($machine in @($nodesOf.Keys | Sort-Object)) {
        Write-Log "On $machine`: $($nodesOf[$machine] -join ', ')."
        if ($nodesOf[$machine].Count -gt 1) { "$($nodesOf[$machine] -join ' and ') run on one physical machine, $machine. Make an affinity rule on the host cluster: New-ClusterAffinityRule." }
    }
}

Invoke-GuestScript -Name 'Test-FileServer' -Body {
    $ClusterName = Read-Text -Name 'ClusterName' -Text $ClusterName -Pattern $nodeName -Expected 'a name of at most 15 letters, digits and hyphens'
    $members = Read-List -Name 'Nodes' -Text $Nodes -Pattern $nodeName -Expected 'computer names'
    $WitnessType = Read-Text -Name 'WitnessType' -Text $WitnessType -Pattern '^(cloud|file_share|none)$' -Expected 'cloud, file_share or none'
    $disks = Read-Integer -Name 'DisksPerNode' -Text $DisksPerNode -Minimum 2 -Maximum 16
    $seconds = Read-Integer -Name 'SpaceportTimeoutSeconds' -Text $SpaceportTimeoutSeconds -Minimum 6 -Maximum 120
    $VolumeName = Read-Text -Name 'VolumeName' -Text $VolumeName -Pattern $volumeLabel -Expected 'a name of at most 32 letters, digits, hyphens and underscores'
    $copyCount = Read-Integer -Name 'Copies' -Text $Copies -Minimum 2 -Maximum 3
    $AccessPoint = Read-Text -Name 'AccessPoint' -Text $AccessPoint -Pattern $nodeName -Expected 'a name of at most 15 letters, digits and hyphens'
    $items = Read-List -Name 'Shares' -Text $Shares -Pattern $shareText -Expected 'shares, each as name or name:GB'
    $UsersGroup = Read-Text -Name 'UsersGroup' -Text $UsersGroup -Pattern $accountText -Expected 'a group such as Domain Users or CONTOSO\AVD Users'
    $AdminsGroup = Read-Text -Name 'AdminsGroup' -Text $AdminsGroup -Pattern $accountText -Expected 'a group such as Domain Admins or CONTOSO\AVD Admins'
    $isEncrypted = Read-Boolean -Name 'Encrypt' -Text $Encrypt
    $AntiAffinity = Read-Text -Name 'AntiAffinity' -Text $AntiAffinity -Pattern '^(require|warn)$' -Expected 'require or warn'

    $cluster = Get-OwnCluster
    if ($cluster.Name -ne $ClusterName) { Stop-GuestScript -Code 'cluster-differs' -Message "$env:COMPUTERNAME is in the cluster $($cluster.Name), not in $ClusterName." }
    $users = Get-DirectoryGroup -Name $UsersGroup
    $admins = Get-DirectoryGroup -Name $AdminsGroup
    $volume = Get-SharedVolume -VolumeName $VolumeName

    $lacks = @(
        Get-NodeLack -Members $members -Milliseconds ($seconds * 1000)
        Get-WitnessLack -Kind $WitnessType
        Get-StorageLack -DiskCount ($members.Count * $disks) -CopyCount $copyCount
        Get-VolumeLack -Volume $volume
        Get-RoleLack
        foreach ($item in $items) {
            if ($null -eq $volume) { break }
            $name = Get-ShareName -Text $item
            Get-AccessLack -ShareName $name -Folder (Get-ShareFolder -VolumeName $VolumeName -ShareName $name) -IsEncrypted $isEncrypted -Users $users -Admins $admins
        }
    )
    foreach ($lack in $lacks) { Write-Log $lack }
    if ($lacks.Count -gt 0) { Stop-GuestScript -Code 'unhealthy' -Message "Faults found: $($lacks.Count). First: $($lacks[0]) The log has all of them." }

    $shared = @(Get-HostLack -Members @($members | Where-Object { $_ -in @(Get-ClusterNode | ForEach-Object { $_.Name }) }))
    foreach ($lack in $shared) { Write-Log $lack }
    if (($shared.Count -gt 0) -and ($AntiAffinity -eq 'require')) { Stop-GuestScript -Code 'same-machine' -Message $shared[0] }
}
