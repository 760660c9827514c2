# Part of GuestMachine.psm1: local groups, Defender, and what answers on the network. In an estate, a node has groups and exclusions of its own.

# --- stand-ins: local groups

# Groups have SIDs that are alike in every language.
function Get-GroupName {
    param([string] $Group, [string] $SID)

    $name = if ($Group) { $Group } else { @{ 'S-1-5-32-544' = 'Administrators' }[$SID] }
    if (-not $name -or -not $global:GuestMachine.Groups.ContainsKey($name)) { throw [System.InvalidOperationException]::new("Group $Group$SID was not found.") }
    return $name
}

function Get-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory, ParameterSetName = 'Group')] [string] $Group, [Parameter(Mandatory, ParameterSetName = 'SecurityIdentifier')] [string] $SID)

    foreach ($member in $global:GuestMachine.Groups[(Get-GroupName -Group $Group -SID $SID)]) { [pscustomobject] @{ Name = $member.Name; SID = $member.Sid; PrincipalSource = $member.Source } }
}

function Add-LocalGroupMember {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Group')] [string] $Group, [Parameter(Mandatory, ParameterSetName = 'SecurityIdentifier')] [string] $SID, [Parameter(Mandatory)] [string] $Member
    )

    $name = Get-GroupName -Group $Group -SID $SID
    $new = Resolve-Account $Member
    if ($new.Sid -in @($global:GuestMachine.Groups[$name] | ForEach-Object { $_.Sid })) { throw [System.InvalidOperationException]::new("$Member is already a member of group $name.") }
    if ($Member -notin $global:GuestMachine.GuardedMembers) { $global:GuestMachine.Groups[$name] = @($global:GuestMachine.Groups[$name]) + $new }
    Add-Journal "member $name + $Member"
}

function Remove-LocalGroupMember {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Group, [Parameter(Mandatory)] [string] $Member)

    $name = Get-GroupName -Group $Group
    $left = @($global:GuestMachine.Groups[$name] | Where-Object { $_.Sid -ne $Member })
    if ($left.Count -eq @($global:GuestMachine.Groups[$name]).Count) { throw [System.InvalidOperationException]::new("Member $Member was not found in group $name.") }
    $global:GuestMachine.Groups[$name] = $left
    Add-Journal "member $name - $Member"
}

# An account by its name or its SID; a computer account of the estate by either name of the domain.
function Resolve-Account {
    param([string] $Account)

    if ($Account -in $global:GuestMachine.UnknownMembers) { throw [System.InvalidOperationException]::new("Principal $Account was not found.") }
    if ($Account -eq 'S-1-1-0') { return @{ Name = 'Everyone'; Sid = $Account; Source = 'Unknown' } }
    if ($Account -like 'S-1-*') { return @{ Name = "CONTOSO\$Account"; Sid = $Account; Source = 'ActiveDirectory' } }
    if ($Account.EndsWith('$')) { return Resolve-ComputerAccount $Account }
    return @{ Name = $Account; Sid = "S-1-5-21-$([System.Math]::Abs($Account.ToUpperInvariant().GetHashCode()))"; Source = 'ActiveDirectory' }
}

# --- stand-ins: Defender

function Get-MpPreference {
    [CmdletBinding()]
    param()

    # nothing excluded is null, not an empty list
    $show = { param($list) if (@($list).Count -gt 0) { [string[]] $list } else { $null } }
    return [pscustomobject] @{ ExclusionPath = & $show $global:GuestMachine.Defender.Path; ExclusionProcess = & $show $global:GuestMachine.Defender.Process }
}

function Add-MpPreference {
    [CmdletBinding()]
    param([string[]] $ExclusionPath, [string[]] $ExclusionProcess)

    foreach ($item in $ExclusionPath) { Add-Exclusion -Kind 'Path' -Item $item }
    foreach ($item in $ExclusionProcess) { Add-Exclusion -Kind 'Process' -Item $item }
}

function Add-Exclusion {
    param([string] $Kind, [string] $Item)

    if ($Item -notin $global:GuestMachine.GuardedExclusions) { $global:GuestMachine.Defender[$Kind] = @($global:GuestMachine.Defender[$Kind]) + $Item }
    Add-Journal "defender + $Item"
}

function Remove-MpPreference {
    [CmdletBinding()]
    param([string[]] $ExclusionPath, [string[]] $ExclusionProcess)

    $global:GuestMachine.Defender.Path = @($global:GuestMachine.Defender.Path | Where-Object { $_ -notin $ExclusionPath })
    $global:GuestMachine.Defender.Process = @($global:GuestMachine.Defender.Process | Where-Object { $_ -notin $ExclusionProcess })
    foreach ($item in @($ExclusionPath) + @($ExclusionProcess) | Where-Object { $_ }) { Add-Journal "defender - $item" }
}

# --- stand-ins: what answers on the network

function Test-NetConnection {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $ComputerName, [int] $Port, [ValidateSet('Quiet', 'Detailed')] [string] $InformationLevel)

    if ($InformationLevel -ne 'Quiet') { throw 'Without -InformationLevel Quiet the answer is no truth value.' }
    if ("${ComputerName}:$Port" -in $global:GuestMachine.ClosedServers) { return $false }
    return ($null -eq (Get-Estate)) -or (Test-AccessPoint -Name $ComputerName -Port $Port)
}
