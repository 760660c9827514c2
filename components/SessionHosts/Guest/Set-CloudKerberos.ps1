# Lets Windows fetch cloud Kerberos tickets at sign-in, which Azure Files with Entra Kerberos needs.
[CmdletBinding(PositionalBinding = $false)]
param()

. "$PSScriptRoot/Common.ps1"
