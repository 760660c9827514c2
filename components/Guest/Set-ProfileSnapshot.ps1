# Takes a shadow copy of the profile volume every day, by a task of the cluster, and keeps as many as there are days. Runs on the first node.
# A first copy is taken at once where there is none: it proves that this Windows takes copies of this volume, or the script fails and says so.
# Sources: Register-ClusteredScheduledTask, https://learn.microsoft.com/powershell/module/scheduledtasks/register-clusteredscheduledtask
#          Win32_ShadowCopy, https://learn.microsoft.com/previous-versions/windows/desktop/vsswmi/win32-shadowcopy
[CmdletBinding(PositionalBinding = $false)]
param(
    # the volume
    [string] $VolumeName = '',
    # when the copy begins, in the nodes' own time
    [string] $Start = '',
    # how many daily copies are kept
    [string] $RetentionDays = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/FileServer.ps1"

$program = 'powershell.exe'

# The task runs on every node, and does its work on the one that owns the volume. Copies of backup products are not for clients, and are left alone.
function Get-TaskArgument {
    param([string] $Path, [int] $Keep)

    $lines = @(
        '$ErrorActionPreference = ''Stop'';'
        "if ((Get-ClusterSharedVolume -Name 'Cluster Virtual Disk ($VolumeName)').OwnerNode.Name -ne `$env:COMPUTERNAME) { exit 0 };"
        "`$made = Invoke-CimMethod -ClassName Win32_ShadowCopy -MethodName Create -Arguments @{ Volume = '$Path'; Context = 'ClientAccessible' };"
        'if ($made.ReturnValue -ne 0) { exit $made.ReturnValue };'
        "Get-CimInstance -ClassName Win32_ShadowCopy | Where-Object { `$_.VolumeName -eq '$Path' -and `$_.ClientAccessible } |"
        "Sort-Object -Property InstallDate -Descending | Select-Object -Skip $Keep | Remove-CimInstance"
    )
    return "-NoProfile -NonInteractive -Command `"$($lines -join ' ')`""
}

function Test-Task {
    param([string] $Name, [string] $Argument, [System.DateTime] $At)

    $task = Get-ClusteredScheduledTask | Where-Object { $_.TaskName -eq $Name }
    if ($null -eq $task) { return $false }
    $action = @($task.TaskDefinition.Actions)[0]
    $begins = [System.DateTime] @($task.TaskDefinition.Triggers)[0].StartBoundary
    return ($action.Execute -eq $program) -and ($action.Arguments -ceq $Argument) -and ($begins.ToString('HH:mm') -eq $At.ToString('HH:mm'))
}

function Set-Task {
    param([string] $Name, [string] $Argument, [System.DateTime] $At)

    if (Test-Task -Name $Name -Argument $Argument -At $At) { return }
    $action = New-ScheduledTaskAction -Execute $program -Argument $Argument
    $trigger = New-ScheduledTaskTrigger -Daily -At $At
    if ($null -eq (Get-ClusteredScheduledTask | Where-Object { $_.TaskName -eq $Name })) {
        $null = Register-ClusteredScheduledTask -TaskName $Name -TaskType 'ClusterWide' -Action $action -Trigger $trigger
    }
    else { $null = Set-ClusteredScheduledTask -TaskName $Name -Action $action -Trigger $trigger }

    if (-not (Test-Task -Name $Name -Argument $Argument -At $At)) {
        Stop-GuestScript -Code 'snapshot' -Message "The clustered task $Name was set and is not as it was set. Look at Get-ClusteredScheduledTask."
    }

    Add-Change "The clustered task $Name takes a shadow copy every day at $($At.ToString('HH:mm'))."
}

function Get-Copy {
    param([string] $Node, [string] $Path)

    return @(Get-CimInstance -ClassName 'Win32_ShadowCopy' -ComputerName $Node | Where-Object { ($_.VolumeName -eq $Path) -and $_.ClientAccessible })
}

function Set-FirstCopy {
    param([string] $Node, [string] $Path)

    if (@(Get-Copy -Node $Node -Path $Path).Count -gt 0) { return }
    $made = Invoke-CimMethod -ComputerName $Node -ClassName 'Win32_ShadowCopy' -MethodName 'Create' -Arguments @{ Volume = $Path; Context = 'ClientAccessible' }
    if (($made.ReturnValue -ne 0) -or (@(Get-Copy -Node $Node -Path $Path).Count -eq 0)) {
        $text = "Windows takes no shadow copy of $VolumeName on $Node (Win32_ShadowCopy.Create: $($made.ReturnValue)). Back up profiles inside the guest by a product that supports shared volumes."
        Stop-GuestScript -Code 'snapshot' -Message $text
    }

    Add-Change "The first shadow copy of $VolumeName is taken."
}

Invoke-GuestScript -Name 'Set-ProfileSnapshot' -Body {
    $VolumeName = Read-Text -Name 'VolumeName' -Text $VolumeName -Pattern $volumeLabel -Expected 'a name of at most 32 letters, digits, hyphens and underscores'
    $at = [System.DateTime] (Read-Text -Name 'Start' -Text $Start -Pattern '^([01][0-9]|2[0-3]):[0-5][0-9]$' -Expected 'a time such as 22:00')
    # Windows keeps 64 copies for clients, and drops the oldest then
    $keep = Read-Integer -Name 'RetentionDays' -Text $RetentionDays -Minimum 1 -Maximum 64
    $null = Get-OwnCluster
    $null = Get-SharedVolumeFolder -VolumeName $VolumeName
    $owner = (Get-SharedVolume -VolumeName $VolumeName).OwnerNode.Name
    $path = (Get-Volume -FileSystemLabel $VolumeName).Path
    Set-Task -Name "AvdPulumi snapshot of $VolumeName" -Argument (Get-TaskArgument -Path $path -Keep $keep) -At $at
    Set-FirstCopy -Node $owner -Path $path
}
