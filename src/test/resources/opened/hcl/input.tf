# ceiling
variable "account" {}

data "aws_iam_policy_document" "c" {
  statement {
    actions = ["s3:*"]
  }
}
