# Adds the role Scale-Out File Server with its access point. Runs on the first node.
# Sources: Add-ClusterScaleOutFileServerRole, https://learn.microsoft.com/powershell/module/failoverclusters/add-clusterscaleoutfileserverrole
#          Prestage cluster computer objects, https://learn.microsoft.com/windows-server/failover-clustering/prestage-cluster-adds
[CmdletBinding(PositionalBinding = $false)]
param(
    # the name by which users' profiles are reached
    [string] $AccessPoint = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

$onlineSeconds = 600
$pauseSeconds = 15

function Get-Role {
    return Get-ClusterGroup | Where-Object { $_.Name -eq $AccessPoint }
}

function Wait-Role {
    $end = (Get-Date).AddSeconds($onlineSeconds)
    while ("$((Get-Role).State)" -ne 'Online') {
        if ((Get-Date) -ge $end) {
            $text = "The role $AccessPoint is $((Get-Role).State). Read Get-ClusterLog; most often the computer object or the DNS record of $AccessPoint cannot be written."
            Stop-GuestScript -Code 'role-offline' -Message $text
        }

        Start-Sleep -Seconds $pauseSeconds
    }
}

# The access point has no address of its own: its name leads to every node.
function Wait-Name {
    $end = (Get-Date).AddSeconds($onlineSeconds)
    while ($null -eq (Resolve-DnsName -Name $AccessPoint -Type 'A' -ErrorAction SilentlyContinue)) {
        if ((Get-Date) -ge $end) {
            Stop-GuestScript -Code 'dns' -Message "DNS does not know $AccessPoint. Let the zone accept secure updates, or make an A record for each node's address by hand."
        }

        Start-Sleep -Seconds $pauseSeconds
    }
}

Invoke-GuestScript -Name 'Add-FileServerRole' -Body {
    $AccessPoint = Read-Text -Name 'AccessPoint' -Text $AccessPoint -Pattern $nodeName -Expected 'a name of at most 15 letters, digits and hyphens'
    $cluster = Get-OwnCluster
    $role = Get-Role
    if (($null -ne $role) -and ("$($role.GroupType)" -ne 'ScaleoutFileServer')) {
        Stop-GuestScript -Code 'name-taken' -Message "The cluster has a role $AccessPoint of the type $($role.GroupType). Choose another name, or remove it."
    }

    if ($null -eq $role) {
        # the cluster, by its own computer object, makes that of the access point its own
        Assert-Prestaged -Name $AccessPoint -Owner $cluster.Name -Absence 'the cluster has no such role'
        $null = Add-ClusterScaleOutFileServerRole -Name $AccessPoint
        Add-Change "The role $AccessPoint is a Scale-Out File Server."
        $role = Get-Role
    }

    if ("$($role.State)" -in 'Offline', 'Failed') {
        $null = Start-ClusterGroup -Name $AccessPoint
        Add-Change "The role $AccessPoint is started."
    }

    Wait-Role
    Wait-Name
}
