# Makes the failover cluster of the file server, or adds the nodes that it lacks. Runs on the first node.
# Sources: Create a failover cluster, https://learn.microsoft.com/windows-server/failover-clustering/create-failover-cluster
#          Prestage cluster computer objects, https://learn.microsoft.com/windows-server/failover-clustering/prestage-cluster-adds
#          Test-Cluster, https://learn.microsoft.com/powershell/module/failoverclusters/test-cluster
[CmdletBinding(PositionalBinding = $false)]
param(
    # the name of the cluster and of its computer object
    [string] $ClusterName = '',
    # the IPv4 address of the cluster
    [string] $ClusterAddress = '',
    # the computer names of all nodes
    [string] $Nodes = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

$features = 'Failover-Clustering', 'FS-FileServer'
$tests = 'Storage Spaces Direct', 'Inventory', 'Network', 'System Configuration'
$ipv4 = '^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])$'
$upSeconds = 300
$pauseSeconds = 15

function Assert-NodeReady {
    param([string] $Node, [string] $Domain)

    $computer = Get-NodeComputer -Node $Node
    if (-not $computer.PartOfDomain -or ($computer.Domain -ne $Domain)) { Stop-GuestScript -Code 'node-not-ready' -Message "$Node is in $($computer.Domain), not in the domain $Domain." }
    $known = @(Get-WindowsFeature -Name $features -ComputerName $Node)
    $installed = @($known | Where-Object { "$($_.InstallState)" -eq 'Installed' } | ForEach-Object { $_.Name })
    $missing = @($features | Where-Object { $_ -notin $installed })
    if ($missing.Count -gt 0) { Stop-GuestScript -Code 'node-not-ready' -Message "$Node lacks $($missing -join ', '). Run Initialize-FileServerNode there and let it restart." }
}

function Get-NamedCluster {
    try { return Get-Cluster -Name $ClusterName }
    catch { Write-Log "No cluster answers as $ClusterName`: $($_.Exception.Message)" }
}

function Assert-AddressFree {
    $records = @(Resolve-DnsName -Name $ClusterName -Type 'A' -ErrorAction SilentlyContinue | Where-Object { "$($_.Type)" -eq 'A' } | ForEach-Object { $_.IPAddress })
    $others = @($records | Where-Object { $_ -ne $ClusterAddress })
    if ($others.Count -gt 0) { Stop-GuestScript -Code 'name-taken' -Message "DNS has $ClusterName at $($others -join ', '), not at $ClusterAddress. Remove the record, or choose another name." }
    if (Test-Connection -ComputerName $ClusterAddress -Count 2 -Quiet) {
        Stop-GuestScript -Code 'address-taken' -Message "Something answers at $ClusterAddress, the address of the cluster. Choose a free one, outside every address pool."
    }
}

# Microsoft supports a cluster whose validation passes. Windows reports failed tests as warnings; the report has the details.
function Invoke-Validation {
    param([string[]] $Members)

    Write-Log "Validating $($Members -join ', ')."
    try { $report = Test-Cluster -Node $Members -Include $tests -WarningVariable 'warnings' -WarningAction SilentlyContinue }
    catch { Stop-GuestScript -Code 'validation' -Message "The nodes cannot be validated: $($_.Exception.Message)" }
    foreach ($warning in $warnings) { Write-Log "Validation: $warning" }
    $failed = @($warnings | Where-Object { "$_" -match 'reported failures|NotApproved' })
    if ($failed.Count -gt 0) { Stop-GuestScript -Code 'validation' -Message "The validation of the nodes failed: $($failed[0]) The report is $($report.FullName)." }
}

function Assert-NodeUp {
    param([string[]] $Members)

    $end = (Get-Date).AddSeconds($upSeconds)
    while ($true) {
        $down = @(Get-ClusterNode | Where-Object { "$($_.State)" -ne 'Up' } | ForEach-Object { $_.Name })
        if ($down.Count -eq 0) { break }
        if ((Get-Date) -ge $end) { Stop-GuestScript -Code 'node-down' -Message "$($down -join ', ') is not up in the cluster. Start it and its service ClusSvc, then deploy again." }
        Start-Sleep -Seconds $pauseSeconds
    }

    $absent = @($Members | Where-Object { $_ -notin @(Get-ClusterNode | ForEach-Object { $_.Name }) })
    if ($absent.Count -gt 0) { Stop-GuestScript -Code 'node-down' -Message "$($absent -join ', ') is not in the cluster $ClusterName after it was added." }
}

function Assert-Address {
    $address = (Get-ClusterParameter -InputObject (Get-ClusterResource -Name 'Cluster IP Address') -Name 'Address').Value
    if ($address -ne $ClusterAddress) {
        Stop-GuestScript -Code 'cluster-differs' -Message "The cluster $ClusterName has the address $address, not $ClusterAddress. An address of a running cluster is changed by hand."
    }
}

Invoke-GuestScript -Name 'New-FileServerCluster' -Body {
    $ClusterName = Read-Text -Name 'ClusterName' -Text $ClusterName -Pattern $nodeName -Expected 'a name of at most 15 letters, digits and hyphens'
    $ClusterAddress = Read-Text -Name 'ClusterAddress' -Text $ClusterAddress -Pattern $ipv4 -Expected 'an IPv4 address'
    $members = Read-List -Name 'Nodes' -Text $Nodes -Pattern $nodeName -Expected 'computer names'
    if ($members.Count -notin 2, 3) { Stop-GuestScript -Code 'parameter' -Message 'The parameter Nodes must name two or three nodes: Windows supports no other number in guests.' }
    if ($env:COMPUTERNAME -notin $members) { Stop-GuestScript -Code 'parameter' -Message "The parameter Nodes must name this node, $env:COMPUTERNAME." }

    $domain = (Get-CimInstance -ClassName Win32_ComputerSystem).Domain
    foreach ($node in $members) { Assert-NodeReady -Node $node -Domain $domain }

    $cluster = Get-LocalCluster
    if (($null -ne $cluster) -and ($cluster.Name -ne $ClusterName)) {
        Stop-GuestScript -Code 'cluster-differs' -Message "$env:COMPUTERNAME is in the cluster $($cluster.Name), not in $ClusterName. A node is in one cluster only."
    }

    # a node that was replaced joins the cluster that the others kept
    if ($null -eq $cluster) { $cluster = Get-NamedCluster }
    if ($null -eq $cluster) {
        Assert-Prestaged -Name $ClusterName -Owner $env:COMPUTERNAME -Absence 'no cluster of that name answers'
        Assert-AddressFree
        Invoke-Validation -Members $members
        $null = New-Cluster -Name $ClusterName -Node $members -StaticAddress $ClusterAddress -NoStorage
        Add-Change "The cluster $ClusterName is made of $($members -join ', ')."
    }

    $present = @(Get-ClusterNode -Cluster $ClusterName | ForEach-Object { $_.Name })
    $extra = @($present | Where-Object { $_ -notin $members })
    if ($extra.Count -gt 0) {
        Stop-GuestScript -Code 'cluster-differs' -Message "The cluster $ClusterName has nodes that Nodes does not name: $($extra -join ', '). Evict them by hand, or name them."
    }

    $missing = @($members | Where-Object { $_ -notin $present })
    if ($missing.Count -gt 0) { Invoke-Validation -Members $members }
    foreach ($node in $missing) {
        $null = Add-ClusterNode -Name $node -NoStorage -Cluster $ClusterName
        Add-Change "$node is in the cluster $ClusterName."
    }

    Assert-NodeUp -Members $members
    Assert-Address
}
