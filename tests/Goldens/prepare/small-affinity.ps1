<#
.SYNOPSIS
Keeps the nodes of a file server on different machines of the host cluster.
.DESCRIPTION
Creates an affinity rule on the Azure Local cluster, adds the virtual machines of the nodes to it, and enables it. It moves no machine: it shows which physical machine
runs which node, and how to move a node. A rule whose virtual machines are all on another cluster is skipped.
Run it on a node of each host cluster with file server nodes, as an administrator of the cluster, after the virtual machines are created, and again after one is
replaced. Needs the module FailoverClusters. Run it with -WhatIf first. A second run changes nothing.
.LINK
https://learn.microsoft.com/windows-server/failover-clustering/cluster-affinity
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # Of each file server: Name of the rule, Groups (the virtual machines).
    [hashtable[]] $Rules = @(
        @{ Name = 'sofs-cl-apart'; Groups = @('sofs-01', 'sofs-02', 'sofs-03') }
    ),
    # DifferentNode: different machines. DifferentFaultDomain: also different racks or sites; the cluster needs one for each node of the file server.
    [ValidateSet('DifferentNode', 'DifferentFaultDomain')] [string] $RuleType = 'DifferentNode'
)

# --- what the scripts of avd prepare share
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$script:Changes = 0

# Returns whether to make a change, and counts it. With -WhatIf it only prints the change.
function Test-Change {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Target, [string] $Action)

    if (-not $PSCmdlet.ShouldProcess($Target, $Action)) { return $false }
    Write-Host "  change: $Action on $Target"
    $script:Changes++
    return $true
}

# Ends the script with its result. The script fails if something is still missing after a real run.
function Complete-Script {
    param([object[]] $Found)

    $Found | Format-Table -AutoSize -Wrap | Out-String -Width 200 | Write-Host
    $missing = @($Found | Where-Object { $_.State -ne 'there' })
    if ($WhatIfPreference) {
        Write-Host "Nothing was changed (-WhatIf). Missing: $($missing.Count)."
        return
    }

    Write-Host "Changes: $($script:Changes). Missing: $($missing.Count)."
    if ($missing.Count -gt 0) { throw "Missing after the run: $(@($missing | ForEach-Object { $_.What }) -join '; ')." }
}

function New-Finding {
    param([string] $What, [bool] $IsThere)

    return [pscustomobject] @{ What = $What; State = $(if ($IsThere) { 'there' } else { 'missing' }) }
}

# --- this script
# a rule tells its type by name or by number
$types = @{ DifferentFaultDomain = 3; DifferentNode = 4 }

function Find-Rule {
    param([string] $Name)

    return Get-ClusterAffinityRule | Where-Object { $_.Name -eq $Name }
}

Import-Module -Name FailoverClusters
$machines = @(Get-ClusterGroup | Where-Object { "$($_.GroupType)" -eq 'VirtualMachine' })
$found = @(
    foreach ($rule in $Rules) {
        $missing = @($rule.Groups | Where-Object { @($machines | ForEach-Object { "$($_.Name)" }) -notcontains $_ })
        if ($missing.Count -eq @($rule.Groups).Count) {
            Write-Warning "No machine of the rule $($rule.Name) is on this cluster ($($rule.Groups -join ', ')). Run the script on the cluster with these machines, after they are created."
            continue
        }

        if ($missing) { throw "Machines of the rule $($rule.Name) are missing on this cluster: $($missing -join ', '). Check that the deployment is complete. Get-ClusterGroup lists the machines." }

        $there = Find-Rule $rule.Name
        if ($there -and ("$($there.RuleType)" -notin $RuleType, "$($types[$RuleType])")) {
            throw "The rule $($rule.Name) has the type $($there.RuleType), not $RuleType. Remove it with Remove-ClusterAffinityRule if nothing else needs it, and run this script again."
        }

        if (-not $there -and (Test-Change -Target $rule.Name -Action "create the affinity rule $RuleType")) { $null = New-ClusterAffinityRule -Name $rule.Name -RuleType $RuleType }
        $lacks = @($rule.Groups | Where-Object { -not $there -or (@($there.Groups) -notcontains $_) })
        if ($lacks -and (Test-Change -Target $rule.Name -Action "add $($lacks -join ', ')")) { $null = Add-ClusterGroupToAffinityRule -Name $rule.Name -Groups $lacks }
        if ((-not $there -or "$($there.Enabled)" -notin '1', 'True') -and (Test-Change -Target $rule.Name -Action 'enable the rule')) { $null = Set-ClusterAffinityRule -Name $rule.Name -Enabled 1 }

        # read back
        $there = Find-Rule $rule.Name
        New-Finding "rule $($rule.Name), enabled" ($there -and ("$($there.Enabled)" -in '1', 'True'))
        foreach ($group in $rule.Groups) { New-Finding "$group in the rule" ($there -and (@($there.Groups) -contains $group)) }

        $owners = @($machines | Where-Object { $rule.Groups -contains "$($_.Name)" } | Group-Object -Property { "$($_.OwnerNode)" })
        $owners | ForEach-Object { Write-Host "  $($_.Name) runs $(@($_.Group | ForEach-Object { "$($_.Name)" }) -join ', ')" }
        foreach ($owner in $owners | Where-Object { $_.Count -gt 1 }) {
            Write-Warning "$($owner.Name) runs $($owner.Count) nodes. Move one: Move-ClusterVirtualMachineRole -Name $($owner.Group[1].Name) -Node <another machine> -MigrationType Live"
        }
    }
)
Complete-Script $found
