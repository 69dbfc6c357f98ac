// What Swift may see of libsodium.
#pragma once
#include <sodium.h>
