<#
.SYNOPSIS
Prepares Active Directory for Azure Virtual Desktop on Azure Local.
.DESCRIPTION
Creates the missing objects and permissions, and does not change existing ones:
 1. the organizational units of session hosts and file servers;
 2. the join account's permissions in them: create and delete computers, and write the attributes that a join needs;
 3. for each file server: the computer object of the cluster and of its access point, both disabled, and the account of the first node;
 4. full control of the cluster's object for the first node, full control of the access point's object for the cluster, and the permission to create computers for the cluster.
The first node creates the cluster as SYSTEM, without a domain password, so its computer account needs this permission before it joins.
Run it as a domain administrator: Windows lets the join account use an existing computer account only if a domain administrator created it (KB5020276).
Needs the module ActiveDirectory (RSAT). Run it with -WhatIf first. A second run changes nothing.
.LINK
https://learn.microsoft.com/windows-server/failover-clustering/prestage-cluster-adds
#>
[CmdletBinding(SupportsShouldProcess, PositionalBinding = $false)]
param(
    # The domain's DNS name.
    [string] $DomainName = 'corp.contoso.com',
    # The account that joins machines, as DOMAIN\user or user@domain.
    [string] $JoinUser = 'svc-avd-join@corp.contoso.com',
    # The organizational units of session hosts and file servers. An empty text is the domain's default container for computers.
    [string[]] $Units = @('OU=AVD,DC=corp,DC=contoso,DC=com'),
    # Of each file server: Cluster, AccessPoint, FirstNode, Unit.
    [hashtable[]] $FileServers = @(
        @{ Cluster = 'sofs-cl'; AccessPoint = 'sofs'; FirstNode = 'sofs-01'; Unit = 'OU=AVD,DC=corp,DC=contoso,DC=com' }
    )
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

# --- what those share that write to Active Directory
$script:Drive = 'AvdDirectory'
$script:Any = [guid]::Empty
# schema class computer, and the rights that a join needs, by their fixed ids
$script:ComputerClass = [guid] 'bf967a86-0de6-11d0-a285-00aa003049e2'

# One writable domain controller for the whole run, so that changes are read back from the same server.
function Connect-Directory {
    param([string] $DomainName)

    Import-Module -Name ActiveDirectory
    $controller = Get-ADDomainController -Discover -Writable -DomainName $DomainName
    $server = "$(@($controller.HostName)[0])"
    # the drive is the script's own and goes with it, so it is made with -WhatIf as well
    $null = New-PSDrive -Name $script:Drive -PSProvider ActiveDirectory -Root '//RootDSE/' -Server $server -Scope Script -WhatIf:$false
    Write-Host "Uses the domain controller $server."
    return $server
}

# A value inside an LDAP filter.
function ConvertTo-FilterText {
    param([string] $Text)

    return $Text.Replace('\', '\5c').Replace('*', '\2a').Replace('(', '\28').Replace(')', '\29')
}

function Find-Computer {
    param([string] $Name, [string] $Server)

    return Get-ADComputer -LDAPFilter "(sAMAccountName=$(ConvertTo-FilterText $Name)`$)" -Server $Server -Properties KerberosEncryptionType, LastLogonDate, ProtectedFromAccidentalDeletion
}

# Rights are compared by the security id; full control includes all others.
function Test-Grant {
    param([hashtable] $Grant)

    $acl = Get-Acl -LiteralPath "$($script:Drive):\$($Grant.On)"
    foreach ($rule in $acl.GetAccessRules($true, $false, [System.Security.Principal.SecurityIdentifier])) {
        $given = @("$($rule.ActiveDirectoryRights)" -split ', ')
        $isEnough = ($given -contains 'GenericAll') -or -not @($Grant.Rights | Where-Object { $given -notcontains $_ })
        if (("$($rule.AccessControlType)" -eq 'Allow') -and ($rule.IdentityReference.Value -eq $Grant.Sid.Value) -and $isEnough -and
            ($rule.ObjectType -eq $Grant.ObjectType) -and ("$($rule.InheritanceType)" -eq $Grant.Inheritance) -and ($rule.InheritedObjectType -eq $Grant.InheritedType)) { return $true }
    }

    return $false
}

# Adds a rule to the existing rules. No rule is removed.
function Add-Grant {
    param([hashtable] $Grant)

    if (Test-Grant $Grant) { return }
    if (-not (Test-Change -Target $Grant.On -Action "grant $($Grant.Meaning)")) { return }
    $path = "$($script:Drive):\$($Grant.On)"
    $acl = Get-Acl -LiteralPath $path
    $rule = New-Object -TypeName System.DirectoryServices.ActiveDirectoryAccessRule -ArgumentList $Grant.Sid, ($Grant.Rights -join ', '), 'Allow', $Grant.ObjectType, $Grant.Inheritance, $Grant.InheritedType
    $acl.AddAccessRule($rule)
    Set-Acl -LiteralPath $path -AclObject $acl
}

function New-Grant {
    param([string] $On, [object] $Sid, [string[]] $Rights, [string] $Meaning, [guid] $ObjectType = [guid]::Empty, [string] $Inheritance = 'None', [guid] $InheritedType = [guid]::Empty)

    return @{ On = $On; Sid = $Sid; Rights = $Rights; Meaning = $Meaning; ObjectType = $ObjectType; Inheritance = $Inheritance; InheritedType = $InheritedType }
}

# --- this script
# what a join writes to the computer: password, account restrictions, DNS name, service names
$joinRights = @(
    @{ Rights = @('ExtendedRight'); Id = [guid] '00299570-246d-11d0-a768-00aa006e0529'; Meaning = 'reset the password of computers' }
    @{ Rights = @('WriteProperty'); Id = [guid] '4c164200-20c0-11d0-a768-00aa006e0529'; Meaning = 'write account restrictions of computers' }
    @{ Rights = @('Self'); Id = [guid] '72e39547-7b18-11d1-adef-00c04fd8d5cd'; Meaning = 'write the DNS name of computers' }
    @{ Rights = @('Self'); Id = [guid] 'f3a64788-5306-11d1-a9c5-0000f80367c1'; Meaning = 'write the service names of computers' }
)
$encryption = @('AES128', 'AES256')
# owners of an account that the join account may use: Domain Admins, Enterprise Admins, Administrators
$trustedOwners = '(-512|-519|^S-1-5-32-544)$'

function Test-Unit {
    param([string] $Name)

    return $null -ne (Get-ADObject -LDAPFilter "(distinguishedName=$(ConvertTo-FilterText $Name))" -Server $server)
}

# outer units first
function Confirm-Unit {
    param([string] $Name)

    if (Test-Unit $Name) { return }
    $first, $parent = $Name -split '(?<!\\), *', 2
    if ($first -notlike 'OU=*') { throw "$Name is missing, and only organizational units can be created. Check the setting ou_path." }
    Confirm-Unit $parent
    if (Test-Change -Target $Name -Action 'create the organizational unit') {
        New-ADOrganizationalUnit -Name ($first.Substring(3) -replace '\\(.)', '$1') -Path $parent -ProtectedFromAccidentalDeletion $true -Server $server
    }
}

function Find-JoinAccount {
    $name = ($JoinUser -split '\\')[-1]
    $found = Get-ADUser -LDAPFilter "(userPrincipalName=$(ConvertTo-FilterText $name))" -Server $server
    if (-not $found) { $found = Get-ADUser -LDAPFilter "(sAMAccountName=$(ConvertTo-FilterText ($name -split '@')[0]))" -Server $server }
    if (-not $found) { throw "The join account $JoinUser is not in $DomainName. Create it first, as a standard user, with the password that the config refers to." }
    return $found
}

# Nobody knows the password: the join replaces it. Without a password, anybody could join with the account.
function New-UnknownPassword {
    $bytes = New-Object -TypeName byte[] -ArgumentList 48
    $random = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $random.GetBytes($bytes)
    return ConvertTo-SecureString -String ([Convert]::ToBase64String($bytes)) -AsPlainText -Force
}

function Confirm-Computer {
    param([string] $Name, [string] $Unit, [string] $Description, [bool] $IsNode)

    $found = Find-Computer $Name $server
    if (-not $found) {
        if (-not (Test-Change -Target "CN=$Name,$Unit" -Action 'create the computer object')) { return }
        $made = @{ Name = $Name; SamAccountName = "$Name$"; Path = $Unit; Description = $Description; Enabled = $IsNode; KerberosEncryptionType = $encryption; Server = $server }
        if ($IsNode) { $made.AccountPassword = New-UnknownPassword }
        New-ADComputer @made
        $found = Find-Computer $Name $server
    }

    if ("$($found.KerberosEncryptionType)" -notmatch 'AES256' -and (Test-Change -Target $found.DistinguishedName -Action 'set AES encryption')) {
        Set-ADComputer -Identity $found.DistinguishedName -KerberosEncryptionType $encryption -Server $server
    }

    if (-not $IsNode -and -not $found.ProtectedFromAccidentalDeletion -and (Test-Change -Target $found.DistinguishedName -Action 'protect from accidental deletion')) {
        Set-ADObject -Identity $found.DistinguishedName -ProtectedFromAccidentalDeletion $true -Server $server
    }
}

function Get-Grant {
    foreach ($unit in $places) {
        if (-not (Test-Unit $unit)) { continue }
        New-Grant -On $unit -Sid $join.SID -Rights CreateChild, DeleteChild -ObjectType $script:ComputerClass -Inheritance 'All' -Meaning "$JoinUser to create and delete computers"
        foreach ($right in $joinRights) {
            New-Grant -On $unit -Sid $join.SID -Rights $right.Rights -ObjectType $right.Id -Inheritance 'Descendents' -InheritedType $script:ComputerClass -Meaning "$JoinUser to $($right.Meaning)"
        }
    }

    foreach ($fileServer in $FileServers) {
        $unit = if ($fileServer.Unit) { $fileServer.Unit } else { $container }
        $node, $cluster, $point = @($fileServer.FirstNode, $fileServer.Cluster, $fileServer.AccessPoint | ForEach-Object { , (Find-Computer $_ $server) })
        if ($cluster -and $node) { New-Grant -On $cluster.DistinguishedName -Sid $node.SID -Rights GenericAll -Meaning "$($fileServer.FirstNode)$ full control of $($fileServer.Cluster)" }
        if ($cluster -and $point) { New-Grant -On $point.DistinguishedName -Sid $cluster.SID -Rights GenericAll -Meaning "$($fileServer.Cluster)$ full control of $($fileServer.AccessPoint)" }
        if ($cluster -and (Test-Unit $unit)) { New-Grant -On $unit -Sid $cluster.SID -Rights CreateChild -ObjectType $script:ComputerClass -Meaning "$($fileServer.Cluster)$ to create computers" }
    }
}

$server = Connect-Directory $DomainName
$container = (Get-ADDomain -Identity $DomainName -Server $server).ComputersContainer
$places = @(@($Units) + @($FileServers | ForEach-Object { $_.Unit }) | ForEach-Object { if ($_) { $_ } else { $container } } | Select-Object -Unique)
$join = Find-JoinAccount
Write-Host "Prepares ${DomainName}:"
$places | ForEach-Object { Write-Host "  $_, where $JoinUser may join machines" }
$FileServers | ForEach-Object { Write-Host "  the objects $($_.FirstNode), $($_.Cluster), $($_.AccessPoint); $($_.FirstNode)$ controls $($_.Cluster), and $($_.Cluster)$ controls $($_.AccessPoint) and creates computers" }

$places | ForEach-Object { Confirm-Unit $_ }
foreach ($fileServer in $FileServers) {
    $unit = if ($fileServer.Unit) { $fileServer.Unit } else { $container }
    Confirm-Computer -Name $fileServer.FirstNode -Unit $unit -Description "First node of $($fileServer.Cluster)" -IsNode $true
    Confirm-Computer -Name $fileServer.Cluster -Unit $unit -Description 'Failover cluster name object' -IsNode $false
    Confirm-Computer -Name $fileServer.AccessPoint -Unit $unit -Description "File server role of $($fileServer.Cluster)" -IsNode $false
}

Get-Grant | ForEach-Object { Add-Grant $_ }

# read back
$found = @(
    foreach ($unit in $places) { New-Finding "unit $unit" (Test-Unit $unit) }
    foreach ($fileServer in $FileServers) {
        foreach ($name in $fileServer.FirstNode, $fileServer.Cluster, $fileServer.AccessPoint) {
            $computer = Find-Computer $name $server
            New-Finding "computer object $name with AES" ($computer -and ("$($computer.KerberosEncryptionType)" -match 'AES256'))
        }

        $node = Find-Computer $fileServer.FirstNode $server
        if (-not $node -or $node.LastLogonDate) { continue }
        $owner = (Get-Acl -LiteralPath "$($script:Drive):\$($node.DistinguishedName)").GetOwner([System.Security.Principal.SecurityIdentifier]).Value
        if ($owner -notmatch $trustedOwners) { Write-Warning "No domain administrator owns $($fileServer.FirstNode), so the join account may not use it (KB5020276). Delete the object, and run this script as a domain administrator." }
    }

    foreach ($grant in Get-Grant) { New-Finding $grant.Meaning (Test-Grant $grant) }
)
Complete-Script $found
