# Part of GuestMachine.psm1: tasks of the cluster, and shadow copies of the shared volume.

function New-ScheduledTaskAction {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Execute, [string] $Argument)

    return @{ Execute = $Execute; Arguments = $Argument }
}

function New-ScheduledTaskTrigger {
    [CmdletBinding()]
    param([switch] $Daily, [Parameter(Mandatory)] [datetime] $At)

    if (-not $Daily) { throw 'The copy is daily.' }
    return @{ StartBoundary = "2026-11-27T$($At.ToString('HH:mm')):00" }
}

function Get-ClusteredScheduledTask {
    [CmdletBinding()]
    param()

    $null = Get-RunningCluster
    foreach ($name in @((Get-Estate).Tasks.Keys | Sort-Object)) {
        $task = (Get-Estate).Tasks[$name]
        [pscustomobject] @{ TaskName = $name; TaskType = $task.Type; TaskDefinition = [pscustomobject] @{ Actions = @([pscustomobject] $task.Action); Triggers = @([pscustomobject] $task.Trigger) } }
    }
}

function Register-ClusteredScheduledTask {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $TaskName, [ValidateSet('ResourceSpecific', 'AnyNode', 'ClusterWide')] [string] $TaskType, [Parameter(Mandatory)] [object[]] $Action, [object[]] $Trigger)

    $null = Get-RunningCluster
    if ((Get-Estate).Tasks.ContainsKey($TaskName)) { throw 'Cannot create a file when that file already exists.' }
    if ('tasks' -notin (Get-Estate).Guarded) { (Get-Estate).Tasks[$TaskName] = @{ Type = $TaskType; Action = $Action[0]; Trigger = $Trigger[0] } }
    Add-Journal "task $TaskName"
}

function Set-ClusteredScheduledTask {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $TaskName, [object[]] $Action, [object[]] $Trigger)

    $task = (Get-Estate).Tasks[$TaskName]
    $task.Action = $Action[0]
    $task.Trigger = $Trigger[0]
    Add-Journal "task settings $TaskName"
}

# What the Task Scheduler does at the trigger's time, on every node: the action's own text runs. Answers the exit code of each node.
function Invoke-ClusterTask {
    param([string] $Name)

    $arguments = (Get-Estate).Tasks[$Name].Action.Arguments
    if ($arguments -notmatch '^-NoProfile -NonInteractive -Command "([^"]+)"$') { throw "The task has unexpected arguments: $arguments" }
    $file = Join-Path $global:GuestMachine.Data 'task.ps1'
    [System.IO.File]::WriteAllText($file, "$($Matches[1])`n")
    foreach ($node in @((Get-Estate).Cluster.Nodes.Keys | Sort-Object)) {
        $env:COMPUTERNAME = $node
        $global:LASTEXITCODE = 0
        $null = & $file
        $global:LASTEXITCODE
    }
}

function Get-ShadowCopy {
    param([string] $Node)

    foreach ($copy in (Get-Estate).Copies) {
        $volume = (Get-Estate).Virtual.Values | Where-Object { $_.Path -eq $copy.Volume }
        if ($volume.Owner -eq $Node) { [pscustomobject] @{ ID = $copy.Id; VolumeName = $copy.Volume; ClientAccessible = $copy.ForClients; InstallDate = $copy.Taken } }
    }
}

function New-ShadowCopy {
    param([string] $Node, [string] $Volume, [string] $Context)

    $estate = Get-Estate
    if ($estate.CopyCode -ne 0) { return [pscustomobject] @{ ReturnValue = $estate.CopyCode } }
    # 8 is what Windows answers for a volume that it does not know here
    $owner = ($estate.Virtual.Values | Where-Object { $_.Path -eq $Volume }).Owner
    if ($owner -ne $Node) { return [pscustomobject] @{ ReturnValue = 8 } }
    $estate.Copies = @($estate.Copies) + @{ Id = "copy $($estate.Copies.Count)"; Volume = $Volume; ForClients = ($Context -eq 'ClientAccessible'); Taken = $global:GuestMachine.Now }
    Add-Journal 'shadow copy'
    return [pscustomobject] @{ ReturnValue = 0 }
}

function Remove-CimInstance {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] [object] $InputObject)

    process {
        (Get-Estate).Copies = @((Get-Estate).Copies | Where-Object { $_.Taken -ne $InputObject.InstallDate })
        Add-Journal 'shadow copy removed'
    }
}
