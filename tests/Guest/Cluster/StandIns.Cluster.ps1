# Part of GuestMachine.psm1: the module FailoverClusters - nodes, witness, roles, shared volumes.

# Every command but New-Cluster needs a cluster that runs on this node; -Cluster names one to be asked over the network.
function Get-RunningCluster {
    param([string] $Name)

    $cluster = (Get-Estate).Cluster
    $isHere = $cluster -and ($cluster.Nodes[$env:COMPUTERNAME] -eq 'Up')
    $isThere = $cluster -and $Name -and ($cluster.Name -eq $Name)
    if (-not $isHere -and -not $isThere) { throw [System.InvalidOperationException]::new('The cluster service is not running. Make sure that the service is running on all nodes in the cluster.') }
    return $cluster
}

function Start-NodeService {
    param([string] $Node)

    (Get-Estate).Nodes[$Node].Services['ClusSvc'] = @{ Status = 'Running'; StartType = 'Automatic' }
}

function Get-Cluster {
    [CmdletBinding()]
    param([string] $Name)

    $cluster = (Get-Estate).Cluster
    if ($Name -and (-not $cluster -or ($cluster.Name -ne $Name))) { throw [System.InvalidOperationException]::new("Check the spelling of the cluster name. There might be a problem with your network: $Name") }
    $cluster = Get-RunningCluster -Name $Name
    return [pscustomobject] @{ Name = $cluster.Name; S2DEnabled = $cluster.S2D }
}

function Test-Cluster {
    [CmdletBinding()]
    param([string[]] $Node, [string[]] $Include)

    foreach ($name in $Node) { $null = Assert-Reach $name }
    if ('Storage Spaces Direct' -notin $Include) { throw 'Without this category nothing says that the disks will do.' }
    if ((Get-Estate).ValidationFault) { throw [System.InvalidOperationException]::new((Get-Estate).ValidationFault) }
    foreach ($warning in (Get-Estate).ValidationWarnings) { Write-Warning $warning }
    return [pscustomobject] @{ FullName = 'C:\Windows\Cluster\Reports\Validation Report.htm' }
}

function New-Cluster {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name, [string[]] $Node, [string[]] $StaticAddress, [switch] $NoStorage)

    $estate = Get-Estate
    if (-not $NoStorage) { throw 'Without -NoStorage the cluster takes disks.' }
    if ($estate.Cluster) { throw [System.InvalidOperationException]::new('The node is a member of a cluster already.') }
    $object = $estate.Directory[$Name]
    if (-not $object -or $object.Enabled -or ($estate.Directory[$env:COMPUTERNAME].Sid -notin $object.FullControl)) { throw [System.UnauthorizedAccessException]::new("Unable to use the computer object $Name.") }
    foreach ($member in $Node) { if ((Assert-Reach $member).Features['Failover-Clustering'] -ne 'Installed') { throw "Failover Clustering is not installed on $member." } }
    $estate.Cluster = @{ Name = $Name; Address = "$StaticAddress"; S2D = 0; Nodes = @{}; Quorum = $null; Groups = @{ 'Cluster Group' = @{ Type = 'Cluster'; State = 'Online' } } }
    foreach ($member in $Node) { $estate.Cluster.Nodes[$member] = 'Up'; Start-NodeService $member }
    $object.Enabled = $true
    $estate.Dns[$Name] = @($StaticAddress)
    Add-Journal "cluster $Name"
    return [pscustomobject] @{ Name = $Name }
}

function Add-ClusterNode {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name, [switch] $NoStorage, [string] $Cluster)

    $own = Get-RunningCluster -Name $Cluster
    foreach ($node in $Name) {
        $null = Assert-Reach $node
        if ($own.Nodes.ContainsKey($node)) { throw "The node $node is a member already." }
        $own.Nodes[$node] = 'Up'
        Start-NodeService $node
    }

    Add-Journal "node $Name"
    return [pscustomobject] @{ Name = "$Name" }
}

function Get-ClusterNode {
    [CmdletBinding()]
    param([string] $Cluster)

    $own = Get-RunningCluster -Name $Cluster
    foreach ($node in @($own.Nodes.Keys | Sort-Object)) { [pscustomobject] @{ Name = $node; State = $own.Nodes[$node] } }
}

# --- resources

function Get-ClusterResource {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)

    if ($Name -ne 'Cluster IP Address') { throw "There is no resource $Name." }
    return [pscustomobject] @{ Name = $Name; State = 'Online'; ResourceType = 'IP Address'; Parameters = @{ Address = (Get-RunningCluster).Address } }
}

function Get-ClusterParameter {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $InputObject, [string[]] $Name)

    foreach ($item in $Name) {
        if (-not $InputObject.Parameters.ContainsKey($item)) { throw "The parameter $item does not exist on the resource $($InputObject.Name)." }
        [pscustomobject] @{ Name = $item; Value = $InputObject.Parameters[$item] }
    }
}

function Get-ClusterQuorum {
    [CmdletBinding()]
    param()

    $quorum = (Get-RunningCluster).Quorum
    $resource = if ($quorum) { [pscustomobject] @{ Name = $quorum.Type; ResourceType = $quorum.Type; State = $quorum.State; Parameters = $quorum.Parameters } }
    return [pscustomobject] @{ QuorumResource = $resource }
}

function Set-ClusterQuorum {
    [CmdletBinding()]
    param([switch] $CloudWitness, [string] $AccountName, [string] $AccessKey, [string] $Endpoint, [string] $FileShareWitness)

    $estate = Get-Estate
    $cluster = Get-RunningCluster
    if ($estate.WitnessFault) { throw [System.InvalidOperationException]::new("$($estate.WitnessFault) $AccessKey") }
    $cluster.Quorum = if ($CloudWitness) {
        @{ Type = 'Cloud Witness'; State = $estate.WitnessState; Key = $AccessKey; Parameters = @{ AccountName = $AccountName; EndpointInfo = $Endpoint } }
    }
    else { @{ Type = 'File Share Witness'; State = $estate.WitnessState; Key = ''; Parameters = @{ SharePath = $FileShareWitness } } }
    Add-Journal "witness $AccountName$FileShareWitness"
}

# --- roles

function Get-ClusterGroup {
    [CmdletBinding()]
    param()

    $cluster = Get-RunningCluster
    foreach ($name in @($cluster.Groups.Keys | Sort-Object)) { [pscustomobject] @{ Name = $name; GroupType = $cluster.Groups[$name].Type; State = $cluster.Groups[$name].State } }
}

function Add-ClusterScaleOutFileServerRole {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)

    $estate = Get-Estate
    $cluster = Get-RunningCluster
    if ($cluster.Groups.ContainsKey($Name)) { throw "A group $Name exists." }
    $object = $estate.Directory[$Name]
    if (-not $object -or $object.Enabled -or ($estate.Directory[$cluster.Name].Sid -notin $object.FullControl)) { throw [System.UnauthorizedAccessException]::new("Unable to use the computer object $Name.") }
    $object.Enabled = $true
    $cluster.Groups[$Name] = @{ Type = 'ScaleoutFileServer'; State = $estate.RoleState }
    if ($estate.DnsUpdates) { $estate.Dns[$Name] = @($cluster.Nodes.Keys | Sort-Object | ForEach-Object { $estate.Dns[$_][0] }) }
    Add-Journal "role $Name"
}

function Start-ClusterGroup {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Name)

    (Get-RunningCluster).Groups[$Name].State = (Get-Estate).RoleState
    Add-Journal "start $Name"
}

# --- shared volumes

function Get-ClusterSharedVolume {
    [CmdletBinding()]
    param([string[]] $Name)

    $null = Get-RunningCluster
    foreach ($label in @((Get-Estate).Virtual.Keys | Sort-Object)) {
        $volume = (Get-Estate).Virtual[$label]
        if (-not $volume.IsShared -or ($Name -and ("Cluster Virtual Disk ($label)" -notin $Name))) { continue }
        [pscustomobject] @{
            Name = "Cluster Virtual Disk ($label)"; State = $volume.State; OwnerNode = [pscustomobject] @{ Name = $volume.Owner }
            SharedVolumeInfo = @([pscustomobject] @{ FriendlyVolumeName = "C:\ClusterStorage\$label" })
        }
    }
}

function Get-ClusterSharedVolumeState {
    [CmdletBinding()]
    param([string[]] $Name)

    $cluster = Get-RunningCluster
    foreach ($node in @($cluster.Nodes.Keys | Sort-Object)) {
        [pscustomobject] @{ Name = "$Name"; Node = $node; StateInfo = $(if ("csv $node" -in (Get-Estate).Guarded) { 'Unavailable' } else { 'FileSystemRedirected' }) }
    }
}

function Add-ClusterSharedVolume {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string[]] $Name)

    $null = Get-RunningCluster
    if ("$Name" -notmatch '^Cluster Virtual Disk \((.+)\)$') { throw "There is no disk $Name." }
    (Get-Estate).Virtual[$Matches[1]].IsShared = $true
    Add-Journal "shared volume $Name"
    return [pscustomobject] @{ Name = "$Name" }
}
