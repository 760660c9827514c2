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
